import { expect, test } from 'vitest'
import { type SlopeRow, slope } from '../../../dashboard/charts/slope.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const slopeOptions = { ...options, periods: ['2018-2019', '2019-2020'] as const }

const rows: SlopeRow[] = [
  {
    id: 'A',
    name: 'Aisne',
    before: published(0.095),
    after: published(0.091),
    colour: 'var(--voice, #0b4f8a)',
  },
  { id: 'B', name: 'Oise', before: published(0.0948), after: published(0.099, { flags: ['u'] }) },
  { id: 'C', name: 'Somme', before: published(0.07), after: published(0.07) },
  { id: 'R', name: 'Hauts-de-France', before: published(0.08), after: published(0.079), isReference: true },
]

const heightOf = (svg: SVGElement, text: string) =>
  Number([...svg.querySelectorAll('text')].find(({ textContent }) => textContent === text)?.getAttribute('y'))

test('draws a line between the two periods, with name and value at both ends', async () => {
  const svg = slope(rows, slopeOptions)
  expect(svg.querySelectorAll('[aria-label="link"] path')).toHaveLength(4)
  const texts = textsOf(svg)
  for (const text of ['2018-2019', '2019-2020', 'Aisne 9,5\u202f%', '9,1\u202f% Aisne', '7,0\u202f% Somme']) {
    expect(texts).toContain(text)
  }
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/slope.svg')
})

test('names that would cover each other stand apart', () => {
  const svg = slope(rows, slopeOptions)
  const [aisne, oise] = [heightOf(svg, 'Aisne 9,5\u202f%'), heightOf(svg, 'Oise 9,5\u202f%')]
  expect(Math.abs(aisne - oise)).toBeGreaterThanOrEqual(17)
})

test('what lacks an end is left out, and counted with its reason', () => {
  const gaps = [
    ...rows,
    { id: 'S', name: 'Nord', before: published(0.08), after: suppressed },
    { id: 'M', name: 'Paris', before: missing, after: published(0.08) },
  ]
  const svg = slope(gaps, { ...slopeOptions, width: 340 })
  expect(svg.querySelectorAll('[aria-label="link"] path')).toHaveLength(4)
  expect(textsOf(svg)).toContain('non représentés\u202f: confidentiel (1), non disponible (1)')
})

test('of a hundred territories only the chosen ones and the references are named', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    id: `T${index}`,
    name: `Territoire ${index}`,
    before: published(0.05 + index / 2000),
    after: published(0.06 + index / 2500),
  }))
  const texts = textsOf(slope([...rows, ...many], slopeOptions))
  expect(texts).toContain('Aisne 9,5\u202f%')
  expect(texts).toContain('Hauts-de-France 8,0\u202f%')
  expect(texts.filter((text) => text.includes('Territoire'))).toEqual([])
})

test('on a phone a name of usual length stands whole, at the left alone; a longer one keeps its first letters', () => {
  const long = { ...rows[2], id: 'L', name: 'Provence-Alpes-Côte d’Azur' } as SlopeRow
  const texts = textsOf(slope([...rows, long], { ...slopeOptions, width: 358 }))
  expect(texts).toContain('Hauts-de-France 8,0\u202f%')
  expect(texts).toContain('7,9\u202f%')
  expect(texts.find((text) => text.startsWith('Provence'))).toMatch(/^Provence-Alpes.*… 7,0\u202f%$/)
})
