import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionLevels } from '../../../indicators/wire/actionLevels.ts'
import { glossary } from '../../../indicators/wire/glossary.ts'
import { operationDetail } from '../../../indicators/wire/operation.ts'
import { createReleases, openApp, openTinyApp, point, writeRelease } from '../tinyRelease.ts'

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

test('terms are in order of their ids, with where they are in use and what comes close', async () => {
  const { terms } = glossary.parse(await get('/glossary'))
  expect(terms.map(({ id, countries, equivalent }) => [id, countries, equivalent])).toEqual([
    ['cpms', ['BE'], { name: 'CIO', id: null }],
    ['dispositif-relais', ['FR'], { name: 'SAS', id: 'sas' }],
    ['effectif-a-une-date', ['FR', 'BE'], null],
    ['sas', ['BE'], { name: 'Dispositif relais', id: 'dispositif-relais' }],
  ])
})

test('levels of action, then types by level; a type may have none of its own', async () => {
  const { levels, types } = actionLevels.parse(await get('/action-levels'))
  expect(levels.map(({ level, name }) => [level, name.fr])).toEqual([
    [1, 'Prévention collective'],
    [3, 'Intervention'],
  ])
  expect(types.map(({ id, level, possibleLevels }) => [id, level, possibleLevels])).toEqual([
    ['dispositif_relais', 3, [3]],
    ['autre', null, [1, 2, 3, 4]],
  ])
})

test('the aims of an operation are numbered, and an action says which it serves', async () => {
  const { operation } = operationDetail.parse(await get('/operations/amiens-2015-2021'))
  expect(operation.numberedAims.map(({ number, text }) => [number, text.en])).toEqual([
    [1, 'Raise ambition'],
    [2, 'Re-engage young people'],
  ])
  expect(operation.actions.map(({ id, aimNumber }) => [id, aimNumber])).toEqual([
    ['ca', null],
    ['dr-02-1', 2],
  ])
})

test('a release built before these tables were published has no terms, levels or aims', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1, {
    extra: `drop table glossary_term; drop table action_level; drop table action_type; drop table operation_aim;
      alter table action drop column aim_number`,
  })
  point(directory, 1)
  const older = openApp(directory)
  const read = async (path: string) => (await older.app.request(`/api/v1${path}`)).json()
  expect(glossary.parse(await read('/glossary')).terms).toEqual([])
  expect(actionLevels.parse(await read('/action-levels'))).toMatchObject({ levels: [], types: [] })
  const { operation } = operationDetail.parse(await read('/operations/amiens-2015-2021'))
  expect(operation.numberedAims).toEqual([])
  expect(operation.actions.map(({ aimNumber }) => aimNumber)).toEqual([null, null])
  await older.close()
})
