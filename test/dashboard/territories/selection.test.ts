import { expect, test } from 'vitest'
import { defaultState } from '../../../dashboard/state/viewState.ts'
import { findSelection } from '../../../dashboard/views/territories/selection.ts'
import { findReferences, findUsualReferences } from '../../../indicators/questions/comparisonQuestions.ts'
import { findOwn } from '../../../indicators/questions/findOwn.ts'
import { figure, missing } from './figure.ts'
import { tree } from './tree.ts'

const choice = { period: null, definition: null, parent: null }
const territories = (rows: readonly { territory: string }[]) => rows.map(({ territory }) => territory)

test('the latest year with figures is shown, before any date or later period without figures', () => {
  const figures = [
    figure({ period: '2018-2019' }),
    figure({ period: '2019-2020' }),
    missing({ period: '2020-2021' }),
    figure({ period: '2021-10-15', periodKind: 'date' }),
  ]
  const selection = findSelection(figures, choice, tree)
  expect(selection.period).toBe('2019-2020')
  expect(selection.periods).toEqual(['2019-2020', '2018-2019', '2021-10-15'])
  expect(selection.series.map(({ period }) => period)).toEqual(['2018-2019', '2019-2020', '2020-2021'])
})

test('three years pooled are a choice of their own, never among single years', () => {
  const figures = [
    figure({ period: '2019-2020' }),
    figure({ period: '2018-2021', periodKind: 'three_years' }),
    figure({ period: '2015-2018', periodKind: 'three_years' }),
    figure({ period: '2019-10-15', periodKind: 'date' }),
  ]
  expect(findSelection(figures, choice, tree).periods).toEqual([
    ...['2019-2020', '2018-2021', '2015-2018', '2019-10-15'],
  ])
  const pooled = findSelection(figures, { ...choice, period: '2018-2021' }, tree)
  expect(pooled.series.map(({ period }) => period)).toEqual(['2018-2021', '2015-2018'])
})

test('a parent keeps what lies below it', () => {
  const figures = ['FR.D02', 'FR.D60', 'FR.D59', 'FR.D35'].map((territory) => figure({ territory }))
  const within = (parent: string) => territories(findSelection(figures, { ...choice, parent }, tree).rows)
  expect(within('FR.A20')).toEqual(['FR.D02', 'FR.D60'])
  expect(within('FR.R32')).toEqual(['FR.D02', 'FR.D60', 'FR.D59'])
})

test('two definitions at one period are asked about and never mixed', () => {
  const figures = [figure({ definition: 'one' }), figure({ definition: 'two', territory: 'FR.D60' })]
  const open = findSelection(figures, choice, tree)
  expect(open.definitions).toEqual(['one', 'two'])
  expect(territories(open.rows)).toEqual(['FR.D02'])
  const chosen = findSelection(figures, { ...choice, definition: 'two' }, tree)
  expect(chosen.definitions).toHaveLength(1)
  expect(territories(chosen.rows)).toEqual(['FR.D60'])
})

test('the references are what contains the chosen territory or the parent, narrowest first', () => {
  const compared = { level: 'department', territories: ['FR.D02', 'FR.D59'], tree } as const
  expect(findReferences(defaultState, compared)).toEqual(['FR.A20', 'FR.R32', 'FR', 'EU'])
  const britain = { ...defaultState, parent: 'FR.R53' }
  expect(findReferences(britain, compared)).toEqual(['FR.R53', 'FR', 'EU'])
})

test('those drawn without being asked for are the usual ones, and an academy that is the parent', () => {
  const compared = { level: 'department', territories: ['FR.D02', 'FR.D59'], tree } as const
  expect(findUsualReferences(defaultState, compared)).toEqual(['FR.R32', 'FR', 'EU'])
  const amiens = { ...defaultState, parent: 'FR.A20' }
  expect(findUsualReferences(amiens, compared)).toEqual(['FR.A20', 'FR.R32', 'FR', 'EU'])
})

test('a territory is found again at another level: its region, or the NUTS region that is its academy', () => {
  expect(findOwn(['FR.D60', 'FR.D02'], 'FR.D02', tree)).toBe('FR.D02')
  expect(findOwn(['FR.R53', 'FR.R32'], 'FR.D02', tree)).toBe('FR.R32')
  expect(findOwn(['EU.FRE2'], 'FR.D02', tree)).toBe('EU.FRE2')
  expect(findOwn(['FR.R53'], 'FR.D02', tree)).toBeUndefined()
})
