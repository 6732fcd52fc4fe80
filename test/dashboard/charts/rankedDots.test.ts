import { expect, test } from 'vitest'
import { findRuns } from '../../../dashboard/charts/groupBands.ts'
import { type RankedRow, rankedDots } from '../../../dashboard/charts/rankedDots.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const rows: RankedRow[] = [
  {
    id: 'FR.D60',
    name: 'Oise',
    ...published(0.081, { interval: { lower: 0.078, upper: 0.084, level: 0.95 } }),
  },
  {
    id: 'FR.D02',
    name: 'Aisne',
    colour: 'var(--voice, #0b4f8a)',
    ...published(0.098, { interval: { lower: 0.094, upper: 0.102, level: 0.95 } }),
  },
  {
    id: 'FR.D80',
    name: 'Somme',
    ...published(0.084, { interval: { lower: 0.08, upper: 0.088, level: 0.95 } }),
  },
  { id: 'FR.D59', name: 'Nord', ...published(0.069, { flags: ['u'] }) },
]
const references = [
  { name: 'Hauts-de-France', value: 0.072 },
  { name: 'Académie d’Amiens', value: 0.085 },
]

test('draws one row per territory, highest first, with interval and references', async () => {
  const svg = rankedDots(rows, { ...options, references })
  expect(svg.getAttribute('role')).toBe('img')
  expect(svg.getAttribute('aria-label')).toBe('Message du graphique')
  const texts = textsOf(svg)
  expect(texts).toContain('Hauts-de-France 7,2\u202f%')
  expect(texts).toContain('Aisne')
  expect(texts).toContain('9,8\u202f%')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/rankedDots.svg')
})

test('says why a row has no value, and keeps it out of the order', async () => {
  const svg = rankedDots(
    [
      ...rows,
      { id: 'FR.D62', name: 'Pas-de-Calais', ...suppressed },
      { id: 'FR.D75', name: 'Paris', ...missing },
    ],
    { ...options, references, width: 340 },
  )
  const texts = textsOf(svg)
  expect(texts.filter((text) => text === 'confidentiel')).toHaveLength(2)
  expect(texts.filter((text) => text === 'non disponible')).toHaveLength(2)
  expect(svg.querySelectorAll('circle').length).toBe(5)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/rankedDots.gaps.svg')
})

test('a band and a bracket join the neighbours that cannot be told apart', async () => {
  const groups = new Map([
    ['FR.D02', 3],
    ['FR.D80', 2],
    ['FR.D60', 2],
    ['FR.D59', 1],
  ])
  const grouped = rows.map((row) => ({ ...row, group: groups.get(row.id) }))
  const svg = rankedDots(grouped, { ...options, references })
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/rankedDots.groups.svg')
  expect(findRuns([...grouped, { id: 'x', group: null }])).toEqual([])
  expect(findRuns(grouped.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)))).toEqual([
    ['FR.D80', 'FR.D60'],
  ])
})
