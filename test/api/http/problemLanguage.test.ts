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

test.each([
  [undefined, '', 'en'],
  ['fr', '', 'fr'],
  ['fr-BE,fr;q=0.9,en;q=0.5', '', 'fr'],
  ['nl,en;q=0.5,fr;q=0.8', '', 'fr'],
  ['fr;q=0,en', '', 'en'],
  ['de', '', 'en'],
  ['en', '&lang=fr', 'fr'],
] as const)('with Accept-Language %s and %s, a problem is worded in %s', async (accepted, lang, language) => {
  const response = await tiny.app.request(`/api/v1/contracts/enrolments?x=1${lang}`, {
    headers: accepted === undefined ? {} : { 'accept-language': accepted },
  })
  expect(response.headers.get('content-language')).toBe(language)
  expect(response.headers.get('vary')).toBe('Accept-Language')
  expect(await response.json()).toMatchObject({
    parameter: 'x',
    ...(language === 'fr'
      ? { title: 'Paramètre inconnu', detail: 'x\u202f: cette route n’a pas ce paramètre' }
      : { title: 'Unknown parameter', detail: 'x: this route has no such parameter' }),
  })
})

test('in French the words are French, and codes, names and what is allowed stay as they are', async () => {
  const init = { headers: { 'accept-language': 'fr' } }
  expect(await refuse(`${comparison}&track=lower_secondary`, init)).toMatchObject({
    title: 'Paramètre refusé',
    parameter: 'track',
    value: 'lower_secondary',
    detail: expect.stringMatching(/^track\u202f: valeur inconnue lower_secondary/),
  })
  expect(await refuse('/api/v1/territories?level=departement', init)).toMatchObject({
    nearest: 'department',
    detail: expect.stringMatching(/\u202f; vouliez-vous dire department\u202f\?$/),
  })
  expect(await refuse(`${observations}?period=x`, init)).toMatchObject({
    expected: expect.stringContaining('trois années scolaires réunies'),
  })
  expect(await refuse(`${observations}?limit=0`, init)).toMatchObject({
    detail: 'limit\u202f: 0, attendu\u202f: un nombre entier à partir de 1 et jusqu’à 20000',
  })
  expect(await refuse(observations, { ...init, method: 'POST' })).toMatchObject({ title: 'Méthode refusée' })
})
