export interface Place {
  indicator: string
  level: string
  period: string
}

/**
 * What a few hundred readers ask in a minute: what the pages ask for (nine in ten of them pinned to a release, as
 * pages do), extracts, and one request in twenty that is refused. The list is asked over and over.
 */
export function mixedRequests(places: readonly Place[], release: number): string[] {
  const pages = places.flatMap(({ indicator, level, period }, n) => {
    const path = `/api/v1/indicators/${indicator}`
    const pin = n % 10 === 0 ? '' : `&release=${release}`
    return [
      `/api/v1/releases`,
      `/api/v1/indicators?release=${release}`,
      `/api/v1/territories?release=${release}`,
      `${path}?release=${release}`,
      `${path}/observations?level=${level}&period=${period}${pin}`,
      `${path}/observations?level=${level}${n % 3 ? '' : '&limit=50'}${pin}`,
      `${path}/comparison?level=${level}&period=${period}${pin}`,
      `/api/v1/operations/amiens-2015-2021?release=${release}`,
      `/api/v1/operations/amiens-2015-2021/targets?release=${release}`,
      ...(n % 4 === 0 ? [`/api/v1/extracts/${indicator}.csv?level=${level}&period=${period}`] : []),
    ]
  })
  const refused = [
    '/api/v1/indicators/siei_dropout_rate/observations?teritory=FR.A20',
    '/api/v1/indicators/siei_dropout_rat/observations',
    '/api/v1/territories?level=city',
    '/api/v1/nothing',
  ]
  return pages.flatMap((path, n) => (n % 19 === 18 ? [path, refused[n % refused.length] ?? ''] : [path]))
}
