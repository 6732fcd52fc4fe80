import { expect, it } from 'vitest'
import { findLines, type PlacedCell } from '../../../etl/protect/lines.ts'
import type { PublishedTable } from '../../../indicators/tables/table.ts'
import { cellOf } from './tables.ts'

const table: PublishedTable = {
  id: 'lists',
  label: { fr: 'Listes', en: 'Lists' },
  facts: {},
  measures: {},
  sums: [{ total: 'listed', parts: ['reached', 'not_reached'] }],
  rollUp: [['department', 'academy']],
  absence: 'zero',
  periodSums: [
    ['month', 'school_year'],
    ['school_year', 'total'],
  ],
}

it('finds the equation of categories, territories, measures and periods', () => {
  const academy = place('FR.A20', 'academy')
  const aisne = place('FR.D02', 'department', 'FR.A20')
  const oise = place('FR.D60', 'department', 'FR.A20')
  const girls = { ...academy, dimensions: { sex: 'F' } }
  const boys = { ...academy, dimensions: { sex: 'M' } }
  const reached = { ...academy, measure: 'reached' }
  const missed = { ...academy, measure: 'not_reached' }
  const october = { ...academy, period: '2019-10', periodKind: 'month' }
  const june = { ...academy, period: '2020-06', periodKind: 'month' }
  const whole = { ...academy, period: 'total', periodKind: 'total' }
  const lines = findLines(table, [academy, aisne, oise, girls, boys, reached, missed, october, june, whole])
  expect(lines).toHaveLength(5)
  expect(lines.map(({ total, parts }) => ({ total, parts }))).toEqual(
    expect.arrayContaining([
      { total: academy, parts: [aisne, oise] },
      { total: academy, parts: [girls, boys] },
      { total: academy, parts: [reached, missed] },
      { total: academy, parts: [october, june] },
      { total: whole, parts: [academy] },
    ]),
  )
})

it('adds three school years up to their window, and windows up to the whole', () => {
  const pooled = {
    ...table,
    periodSums: [
      ['school_year', 'three_years'],
      ['three_years', 'total'],
    ] as const,
  }
  const years = ['2018-2019', '2019-2020', '2020-2021', '2021-2022'].map((period) => ({
    ...place('FR.A20', 'academy'),
    period,
  }))
  const window = { ...place('FR.A20', 'academy'), period: '2018-2021', periodKind: 'three_years' }
  const whole = { ...window, period: 'total', periodKind: 'total' }
  const lines = findLines(pooled, [...years, window, whole])
  expect(lines.map(({ total, parts }) => ({ total, parts }))).toEqual([
    { total: window, parts: years.slice(0, 3) },
    { total: whole, parts: [window] },
  ])
})

it('adds the extractions that stand for three school years up to their window, and no other', () => {
  const pooled = { ...table, periodSums: [['date', 'three_years']] as const }
  const list = (period: string, schoolYear?: string) => ({
    ...place('FR.D02', 'department'),
    period,
    periodKind: 'date',
    schoolYear,
  })
  const october = [
    list('2018-10-15', '2018-2019'),
    list('2019-10-14', '2019-2020'),
    list('2020-10-15', '2020-2021'),
  ]
  const window = { ...place('FR.D02', 'department'), period: '2018-2021', periodKind: 'three_years' }
  const lines = findLines(pooled, [...october, list('2019-03-15'), list('2021-10-15', '2021-2022'), window])
  expect(lines.map(({ total, parts }) => ({ total, parts }))).toEqual([{ total: window, parts: october }])
})

function place(territory: string, level: string, parent = 'FR.R32'): PlacedCell {
  return {
    ...cellOf(10),
    measure: 'listed',
    definition: '',
    territory,
    parent,
    level,
    period: '2019-2020',
    periodKind: 'school_year',
    dimensions: {},
  }
}
