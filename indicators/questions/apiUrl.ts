type Parameter = string | number | readonly string[] | null | undefined

/** `/api/v1` + path + the parameters that have a value, lists by comma, in the order given. */
export function apiUrl(path: string, parameters: Record<string, Parameter> = {}): string {
  const query = Object.entries(parameters).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    return text === '' ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
  })
  return `/api/v1${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** The same URL, answered from one release whatever is published meanwhile. */
export function pinUrl(url: string, release: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}release=${encodeURIComponent(release)}`
}
