import { expect, test } from 'vitest'
import { type Span, timeline } from '../../../dashboard/charts/timeline.ts'
import { document, serialise, textsOf } from './drawing.ts'

const options = { width: 760, language: 'fr', label: 'Message du graphique', document } as const
const spans: Span[] = [
  { id: 'all', name: 'Toute l’opération', from: '2015-09-01', to: '2021-08-31', whole: true },
  { id: 'one', name: 'Convention 1', from: '2015-09-01', to: '2018-08-31' },
  { id: 'two', name: 'Convention 2', from: '2018-09-01', to: '2021-08-31' },
]
const barsOf = (svg: SVGElement) => [...svg.querySelectorAll('g[aria-label="bar"] rect')]

test('draws a bar from the first to the last day of each span, and a line at each moment', async () => {
  const moments = [
    { date: '2021-08-31', name: 'échéance' },
    { date: '2020-06-30', name: 'données jusqu’au' },
  ]
  const svg = timeline(spans, { ...options, moments })
  const [whole, first, second] = barsOf(svg).map((bar) => Number(bar.getAttribute('width')))
  // the two agreements, three years each, fill the six years of the whole
  expect(first).toBeCloseTo((whole ?? 0) / 2, 0)
  expect(second).toBeCloseTo((whole ?? 0) / 2, 0)
  expect(textsOf(svg)).toContain('données jusqu’au 30 juin 2020')
  expect(textsOf(svg)).toContain('2018')
  expect(textsOf(svg)).not.toContain('dates non précisées')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/timeline.svg')
})

test('dashes what has no dates, and says which day is missing', async () => {
  const gaps: Span[] = [
    ...spans.slice(0, 1),
    { id: 'none', name: 'Dispositif relais (14)', from: null, to: null },
    { id: 'start', name: 'Convention 2', from: null, to: '2020-08-31' },
    { id: 'end', name: 'Convention 3', from: '2019-01-01', to: null },
  ]
  const svg = timeline(gaps, { ...options, width: 340 })
  expect(barsOf(svg)).toHaveLength(1)
  for (const said of ['dates non précisées', 'début non précisé', 'fin non précisée']) {
    expect(textsOf(svg)).toContain(said)
  }
  expect(svg.outerHTML).not.toContain('NaN')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/timeline.gaps.svg')
})

test('an operation without any date is drawn as such', () => {
  const svg = timeline([{ id: 'all', name: 'Toute l’opération', from: null, to: null, whole: true }], options)
  expect(barsOf(svg)).toHaveLength(0)
  expect(textsOf(svg)).toContain('dates non précisées')
  expect(svg.outerHTML).not.toContain('NaN')
})

test('on a phone the first year stays inside the drawing', () => {
  const span = { id: 'all', name: 'Toute l’opération', from: '2022-01-01', to: '2025-12-31', whole: true }
  const svg = timeline([span], { ...options, width: 358 })
  const first = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === '2022')
  const anchor = first?.closest('[text-anchor]')?.getAttribute('text-anchor')
  expect(anchor).toBe('start')
})

test('a long name takes two lines, and every row the room for them', () => {
  const long = 'Campagnes d’information et de sensibilisation, dont les semaines de la persévérance scolaire'
  const named = [...spans, { id: 'long', name: long, from: '2015-09-01', to: '2021-08-31' }]
  const svg = timeline(named, { ...options, width: 358 })
  expect([...svg.querySelectorAll('tspan')].map(({ textContent }) => textContent).join(' ')).toContain(long)
  const short = timeline(spans, { ...options, width: 358 })
  const heightOf = (drawing: SVGElement) => Number(drawing.getAttribute('height'))
  // four rows of 59 pixels and three of 44
  expect(heightOf(svg) - heightOf(short)).toBe(4 * 59 - 3 * 44)
})

test('the words of a moment written before its line stand under those of a later one, whose line does not cross them', () => {
  const moments = ['2020-12-31', '2021-06-30', '2021-08-31'].map((date) => ({ date, name: 'échéance' }))
  const svg = timeline(spans, { ...options, moments })
  const heights = ['31 déc. 2020', '30 juin 2021', '31 août 2021'].map((day) => {
    const label = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent?.endsWith(day))
    return Number(label?.parentElement?.getAttribute('transform')?.match(/,(-?[\d.]+)\)/)?.[1])
  })
  expect(heights).toEqual(heights.toSorted((one, other) => other - one))
  expect(new Set(heights).size).toBe(3)
})
