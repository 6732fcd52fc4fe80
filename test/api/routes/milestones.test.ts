import { afterAll, expect, test } from 'vitest'
import { targets } from '../../../indicators/wire/target.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

const opened: { close: () => void }[] = []
afterAll(() => {
  for (const { close } of opened) close()
})

/** The targets of the operation with `extra` done to the release: 500 entries up to 31 August 2020. */
async function readWith(extra: string) {
  const directory = createReleases()
  await writeRelease(directory, 1, { extra })
  point(directory, 1)
  const tiny = openApp(directory)
  opened.push(tiny)
  const response = await tiny.app.request('/api/v1/operations/amiens-2015-2021/targets')
  return targets.parse(await response.json())
}

const milestone = (value: number, date: string, indicator = 'participations_entered') => `
  delete from target;
  insert into target values ('amiens-2015-2021', null, '${indicator}', null, null, 'participations', 'up',
    null, null, ${value}, '${date}', 900, '2021-08-31', 1, '2015-09-01', true)`

test('a milestone of a count is judged on what had been counted by its day', async () => {
  // 500 in all, less the 120 of the school year 2019-2020
  const { targets: met } = await readWith(milestone(380, '2019-08-31'))
  expect(met[0]?.milestone).toEqual({
    value: 380,
    date: '2019-08-31',
    achieved: { lower: 380, upper: 380 },
    verdict: 'reached',
  })
  const { targets: missed } = await readWith(milestone(381, '2019-08-31'))
  expect(missed[0]?.milestone?.verdict).toBe('missed')
})

test('a milestone after the last day of data is not due yet', async () => {
  const { targets: judged } = await readWith(milestone(400, '2020-12-31'))
  expect(judged[0]?.milestone).toMatchObject({ achieved: null, verdict: 'not_due' })
})

test('no programme judges its priorities unless its agreements say so', async () => {
  expect((await readWith(milestone(400, '2019-08-31'))).priorities).toEqual([])
})

test('a priority is judged on the milestones of its operations', async () => {
  const { priorities } = await readWith(`${milestone(400, '2019-08-31')};
    update convention set performance_framework = true`)
  // 380 of 400: 95 % of the milestone
  expect(priorities).toEqual([
    {
      programme: 'PON',
      priority: '10.1',
      operations: ['amiens-2015-2021'],
      verdict: 'achieved',
      indicators: [
        { indicator: 'participations_entered', milestone: 400, achieved: { lower: 380, upper: 380 } },
      ],
      rule: { id: 'performance_framework', inputs: { achieved: 0.85, oneBelow: 0.75, failure: 0.65 } },
    },
  ])
})

test('counts of two operations under one priority add up', async () => {
  const { priorities } = await readWith(`${milestone(400, '2019-08-31')};
    update convention set performance_framework = true;
    insert into convention values
      ('second', 'amarrages-plus', 'FSE', 'PON', '10.1', null, null, null, null, 'fse-2014-2020', true);
    insert into observation select * replace (concat('second', id) as id, 'BE.FWB' as territory, 'amarrages-plus' as operation)
    from observation where indicator = 'participations_entered' and territory = 'FR.A20' and operation is not null;
    update operation set data_to = date '2020-08-31';
    insert into target select * replace ('amarrages-plus' as operation, 600 as milestone_value) from target`)
  // 380 + 380 of 400 + 600: 76 %
  expect(priorities).toMatchObject([
    {
      operations: ['amarrages-plus', 'amiens-2015-2021'],
      verdict: 'not_achieved',
      indicators: [{ milestone: 1000, achieved: { lower: 760, upper: 760 } }],
    },
  ])
})
