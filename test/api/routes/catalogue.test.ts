import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../../indicators/catalogue.ts'
import { indicatorDetail, indicators } from '../../../indicators/wire/indicator.ts'
import { territories } from '../../../indicators/wire/territory.ts'
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

async function idsOf(query: string) {
  const { territories: found, total } = territories.parse(await get(`/territories${query}`))
  expect(total).toBe(found.length)
  return found.map(({ id }) => id)
}

test('the whole catalogue is listed, and says whose figures are made up', async () => {
  const { release, indicators: listed } = indicators.parse(await get('/indicators'))
  expect(release).toBe(12)
  expect(listed.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id))
  expect(listed.find(({ id }) => id === 'siei_dropout_rate')?.synthetic).toBe(true)
  expect(listed.find(({ id }) => id === 'early_leavers_rate')?.synthetic).toBe(false)
})

test('an indicator says where the release has figures of it', async () => {
  const { coverage } = indicatorDetail.parse(await get('/indicators/siei_dropout_rate'))
  expect(coverage).toEqual({
    definitions: ['siei_stock_second_cycle'],
    periods: [
      { id: '2018-2019', kind: 'school_year' },
      { id: '2019-2020', kind: 'school_year' },
    ],
    levels: ['academy', 'department', 'bassin'],
    operations: [],
  })
  const entered = indicatorDetail.parse(await get('/indicators/participations_entered'))
  expect(entered.coverage.operations.sort()).toEqual(['amarrages-plus', 'amiens-2015-2021'])
  expect(entered.coverage.periods.map(({ id }) => id)).toEqual(['2018-2019', '2019-2020', '2020-08', 'total'])
  const neet = indicatorDetail.parse(await get('/indicators/neet_rate'))
  expect(neet.coverage).toEqual({ definitions: [], periods: [], levels: [], operations: [] })
})

test('a territory has its code, its names and the path from the root', async () => {
  const { territories: found } = territories.parse(await get('/territories?q=aisne'))
  expect(found).toEqual([
    {
      id: 'FR.D02',
      level: 'department',
      code: '02',
      name: { fr: 'Aisne', en: 'Aisne' },
      parent: 'FR.A20',
      path: ['EU', 'FR', 'FR.R32', 'FR.A20'],
      nuts: 'FRE21',
      synthetic: false,
    },
  ])
})

test('territories are found by name without accents, by code and by id', async () => {
  expect(await idsOf('?q=federation%20wallonie')).toEqual(['BE.FWB'])
  expect(await idsOf('?q=HAUTS-DE-FRANCE')).toEqual(['FR.R32', 'EU.FRE'])
  expect(await idsOf('?q=80')).toEqual(['FR.D80'])
  expect(await idsOf('?q=fre2')).toEqual(['EU.FRE2'])
  expect(await idsOf('?q=picardy')).toEqual(['EU.FRE2'])
  expect(await idsOf('?q=fr.a20')).toEqual(['FR.A20'])
  expect(await idsOf('?q=nowhere')).toEqual([])
  expect(await idsOf('?q=-')).toEqual([])
})

test('territories are listed by level and parent, in tree order', async () => {
  expect(await idsOf('?level=academy,department')).toEqual([
    'FR.A09',
    'FR.A20',
    'FR.D02',
    'FR.D59',
    'FR.D60',
    'FR.D80',
  ])
  expect(await idsOf('?parent=FR.A20')).toEqual(['FR.D02', 'FR.D60', 'FR.D80'])
  expect(await idsOf('?parent=FR.R32&level=department')).toEqual(['FR.D02', 'FR.D59', 'FR.D60', 'FR.D80'])
  expect(await idsOf('?parent=FR')).toEqual(['FR.R32', 'EU.FRE'])
  expect((await idsOf('')).length).toBe(14)
})
