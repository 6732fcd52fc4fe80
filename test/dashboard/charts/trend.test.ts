import { expect, test } from 'vitest'
import { trend } from '../../../dashboard/charts/trend.ts'
import type { TrendSeries } from '../../../dashboard/charts/trendLine.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const years = ['2013-2014', '2014-2015', '2015-2016', '2016-2017', '2017-2018', '2018-2019', '2019-2020']

function series(id: string, name: string, role: TrendSeries['role'], values: number[]): TrendSeries {
  const points = values.map((value, index) => ({ period: years[index] ?? '', ...published(value) }))
  return { id, name, role, points }
}

const aisne = series('FR.D02', 'Aisne', 'chosen', [0.112, 0.109, 0.104, 0.105, 0.101, 0.099, 0.098])
const region = series(
  'FR.R32',
  'Hauts-de-France',
  'reference',
  [0.089, 0.087, 0.083, 0.081, 0.078, 0.075, 0.072],
)
const oise = series('FR.D60', 'Oise', 'context', [0.092, 0.091, 0.09, 0.087, 0.085, 0.083, 0.081])

test('draws the chosen territory over its reference and the grey of the others', async () => {
  const points = aisne.points.map((point) => ({
    ...point,
    interval: { lower: (point.value ?? 0) - 0.004, upper: (point.value ?? 0) + 0.004, level: 0.95 },
  }))
  const svg = trend([{ ...aisne, points }, region, oise], options)
  const texts = textsOf(svg)
  expect(texts).toContain('Aisne')
  expect(texts).toContain('Hauts-de-France')
  expect(texts).not.toContain('Oise')
  expect(texts).toContain('2019-2020')
  expect(texts.join(' ')).not.toMatch(/2,0\d\d/)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/trend.svg')
})

test('marks breaks, unreliable, suppressed and missing points and draws no line across them', async () => {
  const points = [
    { period: '2013', ...published(0.1) },
    { period: '2014', ...published(0.104, { flags: ['b'] }) },
    { period: '2015', ...published(0.101) },
    { period: '2016', ...suppressed },
    { period: '2017', ...published(0.095, { flags: ['u'] }) },
    { period: '2018', ...published(0.092) },
    { period: '2019', ...missing },
    { period: '2020', ...published(0.089) },
  ]
  const svg = trend([{ id: 'EU.FRE2', name: 'Picardie', role: 'chosen', points }], { ...options, width: 340 })
  const texts = textsOf(svg)
  for (const word of ['rupture de série', 'confidentiel', 'non disponible', 'peu fiable', '2020']) {
    expect(texts).toContain(word)
  }
  const line = svg.querySelector('g[aria-label="line"]')
  expect(line?.querySelectorAll('path')).toHaveLength(4)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/trend.gaps.svg')
})

test('draws where the recent pace would lead, with its interval, as what it is', async () => {
  const from = { period: '2019-2020', value: 0.098 }
  const projection = { period: '2022-2023', from, value: 0.09, lower: 0.086, upper: 0.094 }
  const svg = trend([{ ...aisne, projection }, region, oise], options)
  expect(textsOf(svg)).toContain('2022-2023')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/trendAhead.svg')
})
