import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  breakdownsOf,
  catalogue,
  findIndicator,
  indicatorWire,
  levelsOf,
} from '../../indicators/catalogue.ts'
import { definitions } from '../../indicators/definitions.ts'
import { tables } from '../../indicators/tables/tables.ts'
import { indicator } from '../../indicators/wire/indicator.ts'

const esf = (prefix: string, ...codes: number[]) =>
  codes.map((code) => `${prefix}${String(code).padStart(2, '0')}`)

// those built on sensitive columns are signed-in only
const ids = [
  'siei_listed_rate',
  'siei_dropout_rate',
  'siei_without_solution_rate',
  'siei_verified_share',
  'siei_reached_share',
  'siei_solution_share',
  'published_dropout_rate',
  'early_leavers_rate',
  'neet_rate',
  'reading_difficulty_rate',
  'fwb_exit_rate',
  'fwb_absence_rate',
  'participations_entered',
  'participations_open',
  'persons_entered',
  'positive_exit_rate',
  'unknown_exit_share',
  'kept_in_school_rate',
  'return_to_training_rate',
  'reenrolled_next_year_rate',
  'result_known_28d_share',
  'record_completeness',
  'actions_open',
  'people_reached',
  'staff_trained',
  'training_sessions_held',
  'training_attendances',
  'expenditure_rate',
  'expenditure_incurred',
  'expenditure_declared',
  'expenditure_certified',
  'expenditure_paid',
  'eu_share',
  'budget_per_declared_beneficiary',
  ...esf('esf_co', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 21, 22, 23),
  ...esf('esf_cr', 1, 2, 3, 4, 6, 7, 8),
  ...esf('esfplus_eeco', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 18, 19),
  ...esf('esfplus_eecr', 1, 2, 3, 4, 5, 6),
]

it('has every indicator, once', () => {
  expect(catalogue.map(({ id }) => id).sort()).toEqual([...ids].sort())
})

it.each(catalogue.map((entry) => [entry.id, entry] as const))('%s is whole', (_, entry) => {
  const wire = indicatorWire(entry, { synthetic: false })
  expect(z.parse(indicator, wire)).toEqual(wire)
  expect(entry.definitions.every((id) => definitions[id])).toBe(true)
  expect(entry.label.fr).not.toBe(entry.label.en)
  expect(entry.related.every((id) => findIndicator(id))).toBe(true)
  expect(levelsOf(entry).length).toBeGreaterThan(0)
  const { figures } = entry
  if (figures.from === 'published_rates') return
  const measures = Object.keys(tables.get(figures.table)?.measures ?? {})
  expect(measures).toEqual(
    expect.arrayContaining([figures.numerator, ...Object.values(figures.split?.measures ?? {})]),
  )
})

it('gives SIEI rates no breakdown by age: age at extraction is not an age in the base', () => {
  const rate = findIndicator('siei_dropout_rate')
  const share = findIndicator('siei_reached_share')
  expect(rate && breakdownsOf(rate)).toEqual(['sex', 'track', 'sector'])
  expect(share && breakdownsOf(share)).toEqual(['sex', 'age_band', 'track', 'sector'])
})

it('says which periods it has and what hides its figures', () => {
  const wireOf = (id: string) => {
    const found = findIndicator(id)
    return found && indicatorWire(found, { synthetic: false })
  }
  expect(wireOf('siei_dropout_rate')).toMatchObject({
    periods: ['school_year', 'date', 'three_years'],
    suppression: 'persons',
  })
  expect(wireOf('participations_entered')).toMatchObject({
    periods: ['school_year', 'month', 'total'],
    suppression: 'persons',
  })
  expect(wireOf('staff_trained')?.suppression).toBe('none')
  expect(wireOf('early_leavers_rate')?.suppression).toBe('as_published')
})
