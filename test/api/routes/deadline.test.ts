import { afterAll, expect, test } from 'vitest'
import { operationDetail } from '../../../indicators/wire/operation.ts'
import { targets } from '../../../indicators/wire/target.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

const opened: { close: () => void }[] = []
afterAll(() => {
  for (const { close } of opened) close()
})

async function openWith(extra: string) {
  const directory = createReleases()
  await writeRelease(directory, 1, { extra })
  point(directory, 1)
  const tiny = openApp(directory)
  opened.push(tiny)
  return async (path: string): Promise<unknown> => {
    const response = await tiny.app.request(`/api/v1/operations/amiens-2015-2021${path}`)
    return response.json()
  }
}

/** The operation's data reach 31 August 2020: 500 entries, of which 10 in August and `july` in July. */
async function judgeEntries({ july, target, deadline }: { july: string; target: number; deadline: string }) {
  const get = await openWith(`
    insert into observation select * replace ('july' as id, '2020-07' as period, date '2020-07-01' as period_start, ${july})
    from observation where period = '2020-08' and indicator = 'participations_entered';
    delete from target;
    insert into target values ('amiens-2015-2021', null, 'participations_entered', null, null, 'participations',
      'up', null, null, null, null, ${target}, '${deadline}', 1, '2015-09-01', true)`)
  const { targets: judged } = targets.parse(await get('/targets'))
  return judged[0]
}

const published = "20 as value, 20 as numerator, 'published' as status, null as reason"
const hidden = "null as value, null as numerator, 'suppressed' as status, 'confidential' as reason"

test('a count is cut at its deadline: entries of the months after it do not count', async () => {
  const judged = await judgeEntries({ july: published, target: 480, deadline: '2020-06-30' })
  expect(judged).toMatchObject({
    achieved: {
      value: 470,
      date: '2020-06-30',
      status: 'published',
      atDeadline: null,
      later: { value: 500, date: '2020-08-31' },
    },
    asOf: '2020-06-30',
    verdict: 'missed',
    rule: { id: 'deadline', inputs: { achieved: 470, dataAfterDeadline: null } },
  })
  const met = await judgeEntries({ july: published, target: 470, deadline: '2020-06-30' })
  expect(met?.verdict).toBe('reached')
})

test('a count that cannot be cut keeps its latest figure and a verdict that nothing after could flip', async () => {
  // by 30 June 2020 between 380 (500 less the school year 2019-2020) and 490 (500 less August)
  const at = (target: number) => judgeEntries({ july: hidden, target, deadline: '2020-06-30' })
  expect(await at(480)).toMatchObject({
    achieved: {
      value: 500,
      date: '2020-08-31',
      atDeadline: { lower: 380, upper: 490 },
      later: { value: 500, date: '2020-08-31' },
    },
    asOf: '2020-08-31',
    verdict: 'cannot_tell',
    rule: { inputs: { atDeadlineLower: 380, atDeadlineUpper: 490, dataAfterDeadline: '2020-08-31' } },
  })
  expect((await at(380))?.verdict).toBe('reached')
  expect((await at(495))?.verdict).toBe('missed')
})

test('the course of a count has its published days, that of a rate its years', async () => {
  // 380 by August 2019, 120 the year after, of which 10 in August 2020
  const entries = await judgeEntries({ july: hidden, target: 480, deadline: '2021-08-31' })
  expect(entries?.course).toEqual([
    { date: '2019-08-31', lower: 380, upper: 380 },
    { date: '2020-07-31', lower: 490, upper: 490 },
    { date: '2020-08-31', lower: 500, upper: 500 },
  ])
  const rate = await judgeRateBy('2020-08-31', { year: yearBefore })
  expect(rate?.course).toEqual([
    { date: '2019-08-31', lower: 0.5, upper: 0.5 },
    { date: '2020-08-31', lower: 0.6, upper: 0.6 },
  ])
})

/** The rate of the whole is 0.6, to 31 August 2020; that of 2018-2019, where given, 50 of 100. */
async function judgeRateBy(deadline: string, { target = 0.75, year = '' } = {}) {
  const get = await openWith(`${year}
    delete from target where indicator <> 'positive_exit_rate';
    update target set target_date = date '${deadline}', target_value = ${target}`)
  const { targets: judged } = targets.parse(await get('/targets'))
  return judged[0]
}

const yearBefore = `
  insert into observation select * replace ('before' as id, '2018-2019' as period, 'school_year' as period_kind,
    date '2018-09-01' as period_start, 0.5 as value, 50 as numerator, 100 as denominator)
  from observation where period = 'total' and indicator = 'positive_exit_rate' and operation = 'amiens-2015-2021';`

test('a rate whose years are not published is judged as it is, and says how far it goes', async () => {
  expect(await judgeRateBy('2020-06-30')).toMatchObject({
    achieved: { date: '2020-08-31', later: null },
    verdict: 'missed',
    rule: { inputs: { dataAfterDeadline: '2020-08-31', firstAfter: null } },
  })
})

test('a rate is judged on the school years ended by its deadline, and the later figure is said', async () => {
  const exact = await judgeRateBy('2019-08-31', { year: yearBefore })
  expect(exact).toMatchObject({
    achieved: { value: 0.5, date: '2019-08-31', later: { value: 0.6, date: '2020-08-31' } },
    verdict: 'missed',
    rule: { id: 'deadline', inputs: { firstAfter: null } },
  })
  const between = { year: yearBefore, target: 0.55 }
  expect((await judgeRateBy('2019-08-31', between))?.verdict).toBe('missed')
  // in the middle of a year the two figures around the deadline disagree
  expect(await judgeRateBy('2020-06-30', between)).toMatchObject({
    achieved: { value: 0.5, date: '2019-08-31' },
    elapsed: 1,
    verdict: 'cannot_tell',
    rule: { id: 'deadline', inputs: { firstAfter: 0.6 } },
  })
})

test('a milestone of a rate is bounded by its interval where no year ends that day', async () => {
  const at = (day: string) =>
    judgeRateBy('2020-08-31', {
      year: `${yearBefore} update target set milestone_value = 0.55, milestone_date = date '${day}';`,
    })
  expect((await at('2019-08-31'))?.milestone).toMatchObject({
    achieved: { lower: 0.5, upper: 0.5 },
    verdict: 'missed',
  })
  // Wilson, 50 of 100: 40.38 to 59.62 %
  expect((await at('2019-12-31'))?.milestone).toMatchObject({
    achieved: { lower: expect.closeTo(0.4038, 4), upper: expect.closeTo(0.5962, 4) },
    verdict: 'cannot_tell',
  })
})

test('targets are judged as of the day the files of the operation reach, and so is the operation', async () => {
  const get = await openWith(`
    update operation set data_to = date '2020-12-31';
    delete from target where indicator not in ('positive_exit_rate', 'early_leavers_rate')`)
  const { targets: judged } = targets.parse(await get('/targets'))
  expect(judged.map(({ indicator, asOf }) => [indicator, asOf])).toEqual([
    ['early_leavers_rate', '2025-12-31'],
    ['positive_exit_rate', '2020-12-31'],
  ])
  const { operation } = operationDetail.parse(await get(''))
  expect(operation).toMatchObject({ territory: 'FR.A20', dataTo: '2020-12-31' })
})

test('a figure of the territory at large does not end where the files of the operation do', async () => {
  const get = await openWith(`
    update operation set data_to = date '2025-06-30';
    delete from target where indicator <> 'early_leavers_rate'`)
  const { targets: judged } = targets.parse(await get('/targets'))
  expect(judged[0]).toMatchObject({ asOf: '2025-12-31' })
})

test('a yearly figure of the deadline itself is preferred to later ones', async () => {
  const get = await openWith(`
    delete from target where indicator <> 'early_leavers_rate';
    update target set target_date = date '2019-12-31'`)
  const { targets: judged } = targets.parse(await get('/targets'))
  expect(judged[0]).toMatchObject({ achieved: { value: 0.1, date: '2019-12-31' }, verdict: 'missed' })
  expect(judged[0]?.achieved.later?.date).toBe('2025-12-31')
})
