import { afterAll, beforeAll, expect, it } from 'vitest'
import { change } from '../../../indicators/wire/change.ts'
import { problem } from '../../../indicators/wire/problem.ts'
import { openCompared } from './openCompared.ts'

let compared: Awaited<ReturnType<typeof openCompared>>
beforeAll(async () => {
  compared = await openCompared()
})
afterAll(() => compared.close())

const siei = '/indicators/siei_dropout_rate'

it('is split by child territory with nothing left over', async () => {
  const answer = change.parse(
    await compared.get(`${siei}/change?territory=FR.A20&from=2018-2019&to=2019-2020`),
  )
  expect(answer).toMatchObject({ refused: null, by: 'territory' })
  expect(answer.difference).toBeCloseTo(0.01, 12)
  // Aisne: rates 0.07 → 0.08, shares 0.30 → 0.35: 0.01 × 0.325 and 0.05 × 0.075
  const [aisne] = answer.parts
  expect(aisne?.key).toBe('FR.D02')
  expect(aisne?.rateEffect).toBeCloseTo(0.00325, 12)
  expect(aisne?.mixEffect).toBeCloseTo(0.00375, 12)
  expect((answer.rateEffect ?? 0) + (answer.mixEffect ?? 0)).toBeCloseTo(0.01, 12)
})

it('is split by descendants at a level, where they make up the whole', async () => {
  const base = `${siei}/change?territory=FR.A20&from=2018-2019&to=2019-2020`
  const children = change.parse(await compared.get(base))
  expect(change.parse(await compared.get(`${base}&level=department`)).parts).toEqual(children.parts)
  expect(change.parse(await compared.get(`${base}&level=bassin`))).toMatchObject({
    refused: 'missing_parts',
    parts: [],
  })
})

it('is split by track', async () => {
  const answer = change.parse(
    await compared.get(`${siei}/change?territory=FR.A20&from=2018-2019&to=2019-2020&by=track`),
  )
  // vocational: 0.075 → 0.08, shares 0.4 → 0.5; general: 1/30 → 0.04, shares 0.6 → 0.5
  expect(answer.rateEffect).toBeCloseTo(0.005 * 0.45 + (0.04 - 1 / 30) * 0.55, 12)
  expect(answer.mixEffect).toBeCloseTo(0.1 * 0.0775 - 0.1 * ((0.04 + 1 / 30) / 2), 12)
})

it.each([
  [`${siei}/change?territory=FR.A20&from=2018-10-15&to=2019-10-14`, 'missing_parts'],
  [`${siei}/change?territory=FR.A20&from=2018-10-15&to=2020-03-02`, 'different_dates'],
  [`${siei}/change?territory=FR.D62&from=2019-2020&to=2019-2020`, 'no_value'],
  [
    '/indicators/fwb_absence_rate/change?territory=BE.FWB&from=2018-2019&to=2019-2020',
    'different_definitions',
  ],
  ['/indicators/early_leavers_rate/change?territory=EU.FRE2&from=2019&to=2025', 'missing_parts'],
  ['/indicators/early_leavers_rate/change?territory=EU.FRE2&from=2018&to=2019', 'break_in_series'],
  ['/indicators/early_leavers_rate/change?territory=FR&from=2019&to=2020', 'no_value'],
])('%s is refused: %s', async (path, refused) => {
  const answer = change.parse(await compared.get(path))
  expect(answer).toMatchObject({ refused, parts: [], rateEffect: null, mixEffect: null })
  expect(answer.difference === null).toBe(refused !== 'missing_parts')
})

it('says which period is wrong', async () => {
  expect(
    problem.parse(await compared.get(`${siei}/change?territory=FR.A20&from=2018-2019&to=2030`, 400)),
  ).toMatchObject({
    parameter: 'to',
  })
  expect(
    problem.parse(await compared.get(`${siei}/change?territory=FR.A20&from=2018-2019&to=2030-2031`, 404)),
  ).toMatchObject({ parameter: 'to', allowed: expect.arrayContaining(['2019-2020']) })
  const mixed = `${siei}/change?territory=FR.A20&from=2015-2018&to=2019-2020`
  expect(problem.parse(await compared.get(mixed, 400)).detail).toBe(
    'to: 2019-2020 is a school year and 2015-2018 is three school years pooled; a change is between two periods of one kind',
  )
  const nobody = `${siei}/change?territory=FR.A20&from=2018-2019&to=2019-2020&sex=X`
  expect(problem.parse(await compared.get(nobody, 404))).toMatchObject({ parameter: 'sex', value: 'X' })
})
