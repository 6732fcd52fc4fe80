import { afterAll, beforeAll, expect, it } from 'vitest'
import { problem } from '../../../indicators/wire/problem.ts'
import { openCompared } from './openCompared.ts'

let compared: Awaited<ReturnType<typeof openCompared>>
beforeAll(async () => {
  compared = await openCompared()
})
afterAll(() => compared.close())

it('tells definitions apart in words', async () => {
  const answer = await compared.get('/definitions/comparison?definitions=siei_stock_second_cycle,eu_elet_lfs')
  expect(answer).toMatchObject({
    same: false,
    message: { en: expect.stringContaining('age: 16 to 25 / 18 to 24') },
  })
  expect(await compared.get('/definitions/comparison?definitions=eu_elet_lfs,eu_elet_lfs')).toMatchObject({
    same: true,
  })
  expect(
    problem.parse(await compared.get('/definitions/comparison?definitions=eu_elet_lfs,x', 400)),
  ).toMatchObject({
    parameter: 'definitions',
  })
})
