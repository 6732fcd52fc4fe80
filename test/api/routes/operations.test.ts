import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationDetail, operations } from '../../../indicators/wire/operation.ts'
import { targets } from '../../../indicators/wire/target.ts'
import { openTinyApp } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

async function get(path: string): Promise<unknown> {
  const response = await tiny.app.request(`/api/v1${path}`)
  expect(response.status).toBe(200)
  return response.json()
}

async function targetsOf(operation: string) {
  return targets.parse(await get(`/operations/${operation}/targets`)).targets
}

test('operations carry their money, dates, conventions and actions', async () => {
  const { operations: listed } = operations.parse(await get('/operations'))
  expect(listed.map(({ id, budget, euShare }) => [id, budget, euShare])).toEqual([
    ['amarrages-plus', 85391066, 39625428],
    ['amiens-2015-2021', 8912145.13, 1226465.14],
  ])
  const { operation } = operationDetail.parse(await get('/operations/amiens-2015-2021'))
  expect(operation).toMatchObject({ from: '2015-09-01', to: '2021-08-31', context: { fr: 'contexte' } })
  expect(operation.publics).toEqual({ fr: 'publics', en: 'publics' })
  expect(operation.aims).toBeNull()
  expect(operation.conventions.map(({ id }) => id)).toEqual(['201502000', '201700148'])
  expect(operation.actions.map(({ id, level, actors }) => [id, level, actors.length])).toEqual([
    ['ca', 1, 0],
    ['dr-02-1', 3, 2],
  ])
})

test('an operation says what was spent, by item and state, and in all by state', async () => {
  const { operation } = operationDetail.parse(await get('/operations/amiens-2015-2021'))
  expect(operation.spending).toEqual([
    { item: 'autre', state: 'incurred', amount: 20, euShare: 10, synthetic: true },
    { item: 'personnel', state: 'incurred', amount: 1000.5, euShare: 500.25, synthetic: true },
    { item: 'personnel', state: 'paid', amount: 400, euShare: null, synthetic: true },
  ])
  expect(operation.spendingTotals).toEqual([
    { state: 'incurred', amount: 1020.5, euShare: 510.25, ofBudget: 1020.5 / 8912145.13 },
    { state: 'paid', amount: 400, euShare: null, ofBudget: 400 / 8912145.13 },
  ])
})

test('a declared total keeps its parts as published and says by how much they differ', async () => {
  const { operation } = operationDetail.parse(await get('/operations/amiens-2015-2021'))
  expect(operation.declaredTotals).toMatchObject([
    { subject: 'actions_competences_plus', total: 13, mismatch: 2 },
    { subject: 'beneficiaries', total: 4437, parts: [], mismatch: null },
  ])
  expect(operation.declaredTotals[0]?.parts.map(({ value }) => value)).toEqual([1, 5, 5])
})

test('a cumulative count is judged at the last day of data, by the pace of its last school year', async () => {
  const [, second] = (await targetsOf('amiens-2015-2021')).filter(
    ({ indicator, scope }) => indicator === 'participations_entered' && scope.sex === null,
  )
  expect(second).toMatchObject({
    version: 2,
    superseded: false,
    synthetic: true,
    asOf: '2020-08-31',
    achieved: { value: 500, date: '2020-08-31', status: 'published' },
    pace: { observed12Months: 10, per: 'month' },
    verdict: 'on_track',
  })
  expect(second?.pace?.required).toBeCloseTo(100 / 12, 1)
})

test('an earlier version of a target stays, superseded and judged by itself', async () => {
  const [first] = (await targetsOf('amiens-2015-2021')).filter(
    ({ indicator }) => indicator === 'participations_entered',
  )
  expect(first).toMatchObject({ version: 1, superseded: true, verdict: 'much_too_slow' })
})

test('a target without a published figure gets no verdict', async () => {
  const girls = (await targetsOf('amiens-2015-2021')).find(({ scope }) => scope.sex === 'F')
  expect(girls).toMatchObject({
    scope: { convention: '201502000' },
    achieved: { value: null, date: null, status: 'not_available' },
    verdict: 'no_data',
    asOf: null,
  })
})

test('a rate is judged from its baseline at both limits of its interval', async () => {
  const exits = (await targetsOf('amiens-2015-2021')).find(
    ({ indicator }) => indicator === 'positive_exit_rate',
  )
  expect(exits).toMatchObject({ achieved: { value: 0.6 }, rule: { inputs: { achieved: 0.6, target: 0.7 } } })
  expect(exits?.rule.inputs.lower).toBeCloseTo(0.5513, 3)
})

test('a target on a territory takes the latest published figure there', async () => {
  const elet = (await targetsOf('amiens-2015-2021')).find(
    ({ indicator }) => indicator === 'early_leavers_rate',
  )
  expect(elet).toMatchObject({
    achieved: { value: 0.062, date: '2025-12-31', status: 'published' },
    verdict: 'reached',
  })
  expect(await targetsOf('amarrages-plus')).toEqual([])
})
