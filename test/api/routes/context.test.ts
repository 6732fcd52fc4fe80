import { afterAll, beforeAll, expect, it } from 'vitest'
import { findUnit } from '../../../indicators/units.ts'
import { context } from '../../../indicators/wire/context.ts'
import { problem } from '../../../indicators/wire/problem.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'
import { comparedFigures } from './comparedFigures.ts'

let tiny: ReturnType<typeof openApp>
beforeAll(async () => {
  const directory = createReleases()
  await writeRelease(directory, 1, { extra: comparedFigures })
  await writeRelease(directory, 2, { extra: 'drop table context_value' })
  point(directory, 2)
  tiny = openApp(directory)
})
afterAll(() => tiny.close())

async function get(path: string): Promise<unknown> {
  return (await tiny.app.request(`/api/v1${path}`)).json()
}

it('lists the variables with their unit, periods and publications', async () => {
  const { variables, values, total } = context.parse(await get('/context?release=1'))
  expect(variables.map(({ id }) => id)).toEqual(['ips', 'neet_rate', 'taux_de_chomage'])
  expect(variables[1]).toMatchObject({
    unit: 'percent',
    writtenUnit: 'pourcent',
    levels: ['department'],
    periods: ['2009', '2017'],
    cited: ['publication'],
  })
  expect(variables[2]?.label).toEqual({ fr: 'Taux de chômage', en: 'Unemployment rate' })
  expect([values.length, total]).toEqual([12, 12])
})

it('gives the values asked for, a missing one as missing', async () => {
  const { values } = context.parse(await get('/context?release=1&variable=taux_de_chomage&territory=FR.D60'))
  expect(values).toEqual([
    {
      variable: 'taux_de_chomage',
      territory: 'FR.D60',
      level: 'department',
      period: '2018',
      value: null,
      unit: 'percent',
      source: 'test/context',
      synthetic: false,
    },
  ])
  const at = context.parse(await get('/context?release=1&variable=neet_rate&period=2009&level=department'))
  expect(at.values.map(({ territory, value }) => [territory, value])).toEqual([['FR.D02', 29.2]])
})

it('names the variables there are', async () => {
  expect(problem.parse(await get('/context?release=1&variable=wealth'))).toMatchObject({
    status: 400,
    allowed: ['ips', 'neet_rate', 'taux_de_chomage'],
  })
})

it('has none in a release built before they were published', async () => {
  expect(context.parse(await get('/context'))).toEqual({ release: 2, variables: [], values: [], total: 0 })
})

it('knows the units of files by one word each, and says so of one that is none of them', () => {
  expect(['pourcent', 'part', 'indice', 'eur', 'nombre', 'habitants'].map(findUnit)).toEqual([
    'percent',
    'share',
    'index',
    'eur',
    'number',
    'other',
  ])
  expect(findUnit('constructor')).toBe('other')
})
