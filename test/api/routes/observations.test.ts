import { afterAll, beforeAll, expect, test } from 'vitest'
import { observations } from '../../../indicators/wire/observation.ts'
import { openTinyApp } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

async function get(path: string) {
  const response = await tiny.app.request(`/api/v1/indicators/${path}`)
  expect(response.status, await response.clone().text()).toBe(200)
  return observations.parse(await response.json())
}

/** What each figure is about, short enough to compare. */
async function keys(path: string) {
  const { observations: figures } = await get(path)
  return figures.map(({ territory, period, dimensions }) =>
    [territory, period, ...Object.values(dimensions)].join(' '),
  )
}

test('a published rate is answered as its source gives it, flags and all', async () => {
  const { release, observations: figures } = await get(
    'early_leavers_rate/observations?territory=EU.FRE2&period=2019',
  )
  expect(release).toBe(12)
  expect(figures).toMatchObject([{ value: 0.1, status: 'published', interval: null, flags: [] }])
  const later = await get('early_leavers_rate/observations?territory=EU.FRE2&period=2025')
  expect(later.observations).toMatchObject([{ value: 0.062, flags: ['u'] }])
  const both = await get('early_leavers_rate/observations?territory=EU.FRE')
  expect(both.observations).toMatchObject([{ flags: ['b', 'd'] }])
})

test('a derived rate has the Wilson interval of its published counts', async () => {
  const { observations: figures } = await get('siei_dropout_rate/observations?territory=FR.D80')
  const [figure] = figures
  expect(figure?.interval?.lower).toBeCloseTo(0.021543679, 9)
  expect(figure?.interval?.upper).toBeCloseTo(0.111750469, 9)
  expect(figure?.interval?.level).toBe(0.95)
})

test('a withheld or missing figure has a reason and no number', async () => {
  const { observations: figures } = await get('siei_dropout_rate/observations?territory=FR.D60,FR.R32')
  expect(figures).toMatchObject([
    { territory: 'FR.R32', status: 'not_available', reason: 'missing_children', value: null, interval: null },
    { territory: 'FR.D60', status: 'suppressed', reason: 'confidential', value: null, numerator: null },
  ])
})

test('territories come in tree order, then periods, then breakdowns with the total first', async () => {
  expect(await keys('siei_dropout_rate/observations')).toEqual([
    'FR.R32 2019-2020',
    'FR.A20 2019-2020',
    'FR.D02 2018-2019',
    'FR.D02 2019-2020',
    'FR.D60 2019-2020',
    'FR.D80 2019-2020',
    'FR.B02A 2019-2020',
  ])
  expect(await keys('siei_dropout_rate/observations?sex=total,M,F')).toContain('FR.A20 2019-2020 M')
  expect(await keys('siei_dropout_rate/observations?territory=FR.A20&sex=total,*')).toEqual([
    'FR.A20 2019-2020',
    'FR.A20 2019-2020 F',
    'FR.A20 2019-2020 M',
  ])
})

test('a breakdown is the total when absent, each category with a star, or those named', async () => {
  expect(await keys('siei_dropout_rate/observations?territory=FR.A20')).toEqual(['FR.A20 2019-2020'])
  expect(await keys('siei_dropout_rate/observations?territory=FR.A20&sex=*')).toHaveLength(2)
  expect(await keys('siei_dropout_rate/observations?territory=FR.A20&sex=F')).toEqual(['FR.A20 2019-2020 F'])
})

test('parent alone gives children, with level the descendants at that level', async () => {
  expect(await keys('siei_dropout_rate/observations?parent=FR.A20&period=2019-2020')).toEqual([
    'FR.D02 2019-2020',
    'FR.D60 2019-2020',
    'FR.D80 2019-2020',
  ])
  expect(await keys('siei_dropout_rate/observations?parent=FR.R32')).toEqual(['FR.A20 2019-2020'])
  expect(await keys('siei_dropout_rate/observations?parent=FR&level=department&period=2018-2019')).toEqual([
    'FR.D02 2018-2019',
  ])
  expect(await keys('early_leavers_rate/observations?level=nuts2&period=2019')).toEqual(['EU.FRE2 2019'])
})

test('periods are listed, ranged over one kind, and empty where the release has none', async () => {
  expect(
    await keys('siei_dropout_rate/observations?territory=FR.D02&period=2018-2019,2019-2020'),
  ).toHaveLength(2)
  expect(await keys('siei_dropout_rate/observations?territory=FR.D02&period=2015-2016..2018-2019')).toEqual([
    'FR.D02 2018-2019',
  ])
  expect(await keys('early_leavers_rate/observations?territory=EU.FRE2&period=2000..2030')).toHaveLength(2)
  expect(await get('early_leavers_rate/observations?period=1999')).toMatchObject({
    observations: [],
    total: 0,
    next: null,
  })
})

test('figures of an operation come for each operation, or for one', async () => {
  expect(await keys('participations_entered/observations?period=total')).toEqual([
    'FR.A20 total amiens-2015-2021',
    'BE.FWB total amarrages-plus',
  ])
  expect(await keys('participations_entered/observations?period=total&operation=amarrages-plus')).toEqual([
    'BE.FWB total amarrages-plus',
  ])
})

test('pages follow one another on the same release', async () => {
  const first = await get('siei_dropout_rate/observations?level=department&limit=3')
  expect(first).toMatchObject({ total: 4 })
  expect(first.observations).toHaveLength(3)
  expect(first.next).toBe(
    '/api/v1/indicators/siei_dropout_rate/observations?level=department&limit=3&offset=3&release=12',
  )
  const second = await get((first.next ?? '').replace('/api/v1/indicators/', ''))
  expect(second.observations.map(({ territory }) => territory)).toEqual(['FR.D80'])
  expect(second.next).toBeNull()
  expect(await get('siei_dropout_rate/observations?offset=900')).toMatchObject({ observations: [], total: 7 })
})

test('a definition of the catalogue selects its figures', async () => {
  expect(await keys('early_leavers_rate/observations?definition=eu_elet_lfs&period=2019')).toHaveLength(3)
})

test('a parent without children, or without any at the level, has no figures below it', async () => {
  const nothing = { total: 0, observations: [] }
  expect(await get('early_leavers_rate/observations?parent=EU.FRE2')).toMatchObject(nothing)
  expect(await get('siei_dropout_rate/observations?parent=FR.A20&level=zone')).toMatchObject(nothing)
  expect(await get('siei_dropout_rate/observations?parent=FR.B02A,EU.FRE2')).toMatchObject(nothing)
  const extract = await tiny.app.request('/api/v1/extracts/early_leavers_rate.csv?parent=EU.FRE2')
  expect(extract.status).toBe(200)
  expect((await extract.text()).trim().split('\r\n')).toHaveLength(1)
})
