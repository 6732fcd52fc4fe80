import { expect, test } from 'vitest'
import { formatSides } from '../../dashboard/views/data/formatSides.ts'
import { formatCounts, versionWords } from '../../dashboard/views/data/versionWords.ts'
import type { ChangedFigure } from '../../indicators/wire/changes.ts'

const figure = (change: ChangedFigure['change'], before: number | null, after: number | null) => ({
  change,
  id: 'i',
  indicator: 'neet_rate',
  definition: 'd',
  territory: 'FR',
  period: '2019',
  dimensions: {},
  before: before === null ? null : { value: before, numerator: null, denominator: null },
  after: after === null ? null : { value: after, numerator: null, denominator: null },
})
const options = {
  indicator: { kind: 'rate' as const, decimals: 1 },
  words: versionWords.fr,
  language: 'fr' as const,
  isWithdrawn: false,
}
const sides = (one: ChangedFigure, isWithdrawn = false) => formatSides(one, { ...options, isWithdrawn })

test('counts are said by weight, and nothing is said of zero', () => {
  const counts = { added: 1200, withdrawn: 0, revised: 1, hidden: 2, shown: 0, redefined: 0 }
  expect(formatCounts(counts, versionWords.fr, 'fr')).toBe(
    '1 révisé, 2 nouvellement masqués, 1\u202f200 chiffres ajoutés',
  )
  expect(formatCounts({ withdrawn: 1 }, versionWords.en, 'en')).toBe('1 figure withdrawn')
  expect(formatCounts({}, versionWords.fr, 'fr')).toBe('')
})

test('a revised figure is written before and now, with decimals enough to see it', () => {
  expect(sides(figure('revised', 0.081, 0.093))).toEqual({ old: '8,1\u202f%', now: '9,3\u202f%' })
  expect(sides(figure('revised', 0.0811, 0.0812))).toEqual({ old: '8,11\u202f%', now: '8,12\u202f%' })
  const counted = {
    ...figure('revised', 0.05, 0.05),
    before: { value: 0.05, numerator: 5, denominator: 100 },
    after: { value: 0.05, numerator: 50, denominator: 1000 },
  }
  expect(sides(counted)).toEqual({ old: '5,0\u202f% (5 sur 100)', now: '5,0\u202f% (50 sur 1\u202f000)' })
})

test('a figure that is hidden says only so, and one of a withdrawn release is not repeated', () => {
  expect(sides(figure('hidden', null, null))).toEqual({ old: 'non redit', now: 'masqué' })
  expect(sides(figure('shown', null, 0.1))).toEqual({ old: 'masqué', now: '10,0\u202f%' })
  expect(sides(figure('added', null, null))).toEqual({ old: 'absent', now: 'masqué' })
  expect(sides(figure('withdrawn', null, null))).toEqual({ old: 'masqué', now: 'absent' })
  expect(sides(figure('withdrawn', null, null), true)).toEqual({ old: 'non redit', now: 'absent' })
  expect(sides(figure('revised', null, 0.1), true)).toEqual({ old: 'non redit', now: '10,0\u202f%' })
})
