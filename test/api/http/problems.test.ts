import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTinyApp } from '../tinyRelease.ts'
import { readRefusal } from './readRefusal.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

const observations = '/api/v1/indicators/siei_dropout_rate/observations'
const comparison = '/api/v1/indicators/siei_dropout_rate/comparison?level=department&period=2019-2020'

const refuse = (path: string, init?: RequestInit) => readRefusal(tiny.app, path, init)

test('an unknown parameter is refused, with the nearest one', async () => {
  expect(await refuse(`${observations}?teritory=FR.A20`)).toMatchObject({
    type: '/api/docs#unknown-parameter',
    status: 400,
    parameter: 'teritory',
    nearest: 'territory',
    detail: 'teritory: this route has no such parameter; did you mean territory?',
  })
  for (const path of ['/api/v1/health', '/api/v1/ready', '/api/v1/releases', '/api/v1/openapi.json']) {
    expect(await refuse(`${path}?x=1`)).toMatchObject({ status: 400, parameter: 'x', allowed: [] })
  }
})

test('an indicator that is not in the catalogue is not found', async () => {
  expect(await refuse('/api/v1/indicators/dropout_rate')).toMatchObject({ status: 404, parameter: 'id' })
  expect(await refuse('/api/v1/indicators/siei_dropout_rat/observations')).toMatchObject({
    status: 404,
    nearest: 'siei_dropout_rate',
  })
  expect(await refuse('/api/v1/extracts/early_leaver_rate.csv')).toMatchObject({
    status: 404,
    parameter: 'indicator',
    nearest: 'early_leavers_rate',
  })
})

test('a value that is none of the parameter’s is refused with what would be accepted', async () => {
  expect(await refuse(`${observations}?territory=FR.D03`)).toMatchObject({
    status: 400,
    parameter: 'territory',
    value: 'FR.D03',
    nearest: 'FR.D02',
  })
  expect(await refuse(`${observations}?parent=FR.X99`)).toMatchObject({ parameter: 'parent' })
  expect(await refuse(`${observations}?level=departement`)).toMatchObject({
    parameter: 'level',
    nearest: 'department',
  })
  expect(await refuse(`${observations}?sex=H`)).toMatchObject({ allowed: ['*', 'total', 'F', 'M', 'X'] })
  expect(await refuse(`${observations}?solution=emploi`)).toMatchObject({
    parameter: 'solution',
    allowed: ['sex', 'track', 'sector'],
  })
  expect(await refuse(`${observations}?definition=eu_elet_lfs`)).toMatchObject({
    parameter: 'definition',
    allowed: ['siei_stock_second_cycle'],
  })
  expect(
    await refuse('/api/v1/indicators/participations_entered/observations?operation=amiens'),
  ).toMatchObject({ parameter: 'operation', allowed: ['*', 'total', 'amarrages-plus', 'amiens-2015-2021'] })
  expect(await refuse('/api/v1/territories?level=city')).toMatchObject({ parameter: 'level' })
  expect(await refuse('/api/v1/extracts/siei_dropout_rate.csv?dialect=excel')).toMatchObject({
    allowed: ['machine', 'excel-fr'],
    nearest: 'excel-fr',
  })
})

test('a period that is none, or a range of two kinds, is refused', async () => {
  for (const period of [
    '19',
    '2019-2021',
    '2019-13',
    '2019-02-30',
    '2019..2019-2020',
    '2016-2019', // a window that would overlap another
    '2015-2016..2015-2018',
    '2020..2019',
    '',
    '2019..',
  ]) {
    expect(await refuse(`${observations}?period=${period}`)).toMatchObject({
      status: 400,
      parameter: 'period',
    })
  }
})

test('numbers are whole and within bounds, and a parameter is given once', async () => {
  expect(await refuse(`${observations}?limit=0`)).toMatchObject({
    detail: 'limit: 0, a whole number from 1 to 20000 expected',
  })
  for (const query of ['limit=1e3', 'limit=-1', 'offset=x', 'limit=99999999999', 'release=0', 'release=']) {
    expect(await refuse(`${observations}?${query}`)).toMatchObject({ status: 400 })
  }
  expect(await refuse(`${observations}?sex=F&sex=M`)).toMatchObject({ parameter: 'sex' })
})

test('an unknown release is not found and the published ones are listed', async () => {
  for (const path of [`${observations}?release=13`, '/api/v1/releases/13', '/api/v1/indicators?release=1']) {
    expect(await refuse(path)).toMatchObject({ status: 404, parameter: 'release', allowed: ['12', '11'] })
  }
})

test('an unknown operation or path is not found, and only reading is allowed', async () => {
  expect(await refuse('/api/v1/operations/amiens')).toMatchObject({ status: 404, parameter: 'id' })
  expect(await refuse('/api/v1/operations/amarrages/targets')).toMatchObject({ nearest: 'amarrages-plus' })
  for (const path of [
    '/api',
    '/api/',
    '/api/v1',
    '/api/v2/indicators',
    '/api/v1/extracts/siei_dropout_rate.ods/more',
  ]) {
    expect(await refuse(path)).toMatchObject({ status: 404 })
  }
  expect(await refuse('/elsewhere')).toMatchObject({ status: 404 })
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const response = await tiny.app.request(observations, { method })
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(await refuse(observations, { method })).toMatchObject({ status: 405, value: method })
  }
})

test('a value is quoted back short', async () => {
  const { value, detail } = await refuse(`${observations}?territory=${'x'.repeat(100)}`)
  expect(value).toHaveLength(81)
  expect(detail.length).toBeLessThan(200)
})

test.each([
  ['femme', 'F'],
  ['Garçons', 'M'],
  ['nonbinary', 'X'],
  ['Girl', 'F'],
])('a word for a sex, %s, is told its code', async (word, code) => {
  const sex = encodeURIComponent(word)
  for (const [path, allowed] of [
    [`${observations}?sex=${sex}`, ['*', 'total', 'F', 'M', 'X']],
    [`${comparison}&sex=${sex}`, ['F', 'M', 'X']],
  ] as const) {
    const said = await refuse(path)
    expect(said).toMatchObject({ status: 400, parameter: 'sex', value: word, nearest: code, allowed })
    expect(said.detail).toBe(
      `sex: unknown value ${word}, ${allowed.join(', ')} expected; did you mean ${code}?`,
    )
  }
})

test('the label of a track is told its code, and so is a slip in a code', async () => {
  for (const word of ['Apprenticeship', 'apprentissages']) {
    expect(await refuse(`${observations}?track=${word}`)).toMatchObject({ nearest: 'apprentissage' })
  }
})

test.each([
  ['bac', 'lycee_pro_bac'],
  ['CAP', 'lycee_pro_cap'],
  ['professionnel', 'lycee_pro_bac'],
])(
  'a word of one track only, %s, is told its code rather than a code of like letters',
  async (word, code) => {
    expect(await refuse(`${observations}?track=${word}`)).toMatchObject({ nearest: code })
  },
)

test('a range of periods the wrong way round is said to be so, with the right one', async () => {
  expect(await refuse(`${observations}?period=2019-2020..2015-2016`)).toMatchObject({
    parameter: 'period',
    value: '2019-2020..2015-2016',
    nearest: '2015-2016..2019-2020',
  })
})

test.each([
  ['2021-22', '2021-2022'],
  ['2021/2022', '2021-2022'],
  ['2019-9', '2019-09'],
  ['15/10/2019', '2019-10-15'],
  ['Total', 'total'],
  ['2019-2021', '2019-2020..2020-2021'],
  ['2019-20..2021-22', '2019-2020..2021-2022'],
  ['2015:2019', '2015..2019'],
])('a period written otherwise, %s, is told as %s', async (asked, nearest) => {
  expect(await refuse(`${observations}?period=${encodeURIComponent(asked)}`)).toMatchObject({
    status: 400,
    parameter: 'period',
    nearest,
  })
  const accepted = await tiny.app.request(`${observations}?period=${nearest}`)
  expect(accepted.status).toBe(200)
})

test('a period that could be anything is told no nearest one, and one alone is never told as a range', async () => {
  for (const asked of ['soon', '20', '2019-2020-2021', '2019..2019-2020', '9'.repeat(41)]) {
    expect(await refuse(`${observations}?period=${asked}`)).not.toHaveProperty('nearest')
  }
  const level = '/api/v1/indicators/siei_dropout_rate/comparison?level=department'
  expect(await refuse(`${level}&period=2019-2021`)).toMatchObject({ nearest: '2019-2020' })
})

test('an ESF code alone is told its indicator', async () => {
  for (const [code, nearest] of [
    ['CO01', 'esf_co01'],
    ['EECR02', 'esfplus_eecr02'],
  ]) {
    expect(await refuse(`/api/v1/indicators/${code}/observations`)).toMatchObject({ status: 404, nearest })
  }
})

test('a path that no route has is told the nearest one', async () => {
  for (const [asked, nearest] of [
    ['/api/v1/indicatrs', '/api/v1/indicators'],
    ['/api/v1/indicators/', '/api/v1/indicators'],
    ['/api/indicators', '/api/v1/indicators'],
    ['/api/v1/indicator/neet_rate/observation', '/api/v1/indicators/neet_rate/observations'],
    ['/api/v1/extract/neet_rate.csv', '/api/v1/extracts/neet_rate.csv'],
    ['/api/doc', '/api/docs'],
  ]) {
    expect(await refuse(asked ?? '')).toMatchObject({ status: 404, value: asked, nearest })
  }
  expect(await refuse('/api/v1/elsewhere/entirely')).not.toHaveProperty('nearest')
})
