import { expect, test } from 'vitest'
import { defaultState } from '../../../dashboard/state/viewState.ts'
import { keepShown } from '../../../dashboard/views/territories/keepShown.ts'
import { findSelection } from '../../../dashboard/views/territories/selection.ts'
import { findIndicator, indicatorWire } from '../../../indicators/catalogue.ts'
import { compareTerritories } from '../../../indicators/statistics/compare.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import { figure } from './figure.ts'
import { tree } from './tree.ts'

const siei = findIndicator('siei_dropout_rate')
if (!siei) throw new Error('siei_dropout_rate: not in the catalogue')
const indicator = indicatorWire(siei, { synthetic: true })

// 20 %, 10 % and 5 % of ten thousand: far beyond what chance explains
const figures = [
  figure({ territory: 'FR.D02', numerator: 2000, denominator: 10_000 }),
  figure({ territory: 'FR.D60', numerator: 1000, denominator: 10_000 }),
  figure({ territory: 'FR.D59', numerator: 500, denominator: 10_000 }),
]
const reference = figure({ territory: 'FR.R32', level: 'region', numerator: 3500, denominator: 30_000 })
const found = compareTerritories(figures, reference, indicator)
const comparison: Comparison = {
  release: 1,
  indicator: indicator.id,
  definition: 'one',
  period: '2019-2020',
  level: 'department',
  reference,
  comparablePeriods: [],
  overdispersion: found.overdispersion,
  territories: found.territories.map(({ territory, ...statistics }) => ({
    observation: figures.find((one) => one.territory === territory) ?? reference,
    ...statistics,
  })),
}

function within(parent: string | null) {
  const selection = findSelection(figures, { ...defaultState, parent }, tree)
  return keepShown(comparison, { selection, indicator })
}

test('a comparison whose territories are all shown is as the API gave it', () => {
  expect(within(null)).toEqual({ ...comparison, placed: 3 })
})

test('ranks and groups are counted among the territories shown', () => {
  const shown = within('FR.A20').territories
  expect(shown.map(({ observation }) => observation.territory)).toEqual(['FR.D02', 'FR.D60'])
  expect(comparison.territories.map(({ rank }) => rank?.lowest)).toEqual([3, 2, 1])
  expect(shown.map(({ rank }) => rank)).toEqual([
    { lowest: 2, highest: 2 },
    { lowest: 1, highest: 1 },
  ])
  expect(shown.map(({ group }) => group)).toEqual([2, 1])
})

test('gaps and limits stay those of all that the reference contains', () => {
  const [shown, whole] = [within('FR.A20'), comparison]
  expect(shown.placed).toBe(3)
  expect(shown.overdispersion).toEqual(whole.overdispersion)
  expect(shown.territories[0]?.gap).toEqual(whole.territories[0]?.gap)
  expect(shown.territories[0]?.funnel).toEqual(whole.territories[0]?.funnel)
})
