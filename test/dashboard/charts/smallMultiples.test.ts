import { expect, test } from 'vitest'
import { smallMultiples } from '../../../dashboard/charts/smallMultiples.ts'
import type { TrendSeries } from '../../../dashboard/charts/trendLine.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const names = ['Aisne', 'Nord', 'Oise', 'Pas-de-Calais', 'Somme']
const series: TrendSeries[] = names.map((name, rank) => ({
  id: name,
  name,
  role: 'chosen',
  points: [0, 1, 2, 3, 4, 5].map((year) => ({
    period: `${2014 + year}-${2015 + year}`,
    ...published(0.08 + rank * 0.006 - year * 0.002),
  })),
}))

test('draws one panel per territory on a common scale', async () => {
  const svg = smallMultiples(series, options)
  const texts = textsOf(svg)
  for (const name of names) expect(texts).toContain(name)
  expect(texts).toContain('2014-2015')
  expect(texts).toContain('2019-2020')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/smallMultiples.svg')
})

test('marks the periods without a value in their own panel', async () => {
  const [first, ...rest] = series
  const points = first?.points.map((point, index) =>
    index === 2
      ? { period: point.period, ...suppressed }
      : index === 4
        ? { period: point.period, ...missing }
        : point,
  )
  const svg = smallMultiples(first && points ? [{ ...first, points }, ...rest.slice(0, 2)] : [], {
    ...options,
    width: 340,
  })
  expect(textsOf(svg)).toContain('confidentiel')
  expect(textsOf(svg)).toContain('non disponible')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/smallMultiples.gaps.svg')
})

test('a name wider than its panel goes on two lines, whole, with room over the first row', () => {
  const long = 'Fédération Wallonie-Bruxelles'
  const six = Array.from({ length: 6 }, (_, index) => ({
    id: `${index}`,
    name: index === 0 ? long : `Zone ${index}`,
    role: 'chosen' as const,
    points: series[0]?.points ?? [],
  }))
  const heightOf = (svg: SVGElement) => Number(svg.getAttribute('height'))
  const svg = smallMultiples(six, { ...options, width: 1240 })
  const lines = [...svg.querySelectorAll('tspan')].map((line) => line.firstChild?.textContent)
  expect(lines).toEqual(['Fédération', 'Wallonie-Bruxelles'])
  expect(svg.outerHTML).not.toContain('…')
  const short = smallMultiples(six.slice(1).concat(six[1] ?? []), { ...options, width: 1240 })
  expect(heightOf(svg) - heightOf(short)).toBe(13)
})
