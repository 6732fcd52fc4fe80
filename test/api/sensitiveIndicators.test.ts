import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../indicators/catalogue.ts'
import { indicatorId } from '../../indicators/esf/rule.ts'
import { ruleSets } from '../../indicators/esf/ruleSets.ts'
import { publishedTables } from '../../indicators/tables/tables.ts'
import { openTinyApp } from './tinyRelease.ts'

/** Those of the regulations that are made of sensitive answers, written out: CO12–CO19, CR05, CR09, EECO12–EECO17. */
const sensitive = [
  ...[12, 13, 14, 15, 16, 17, 18, 19].map((number) => `esf_co${number}`),
  'esf_cr05',
  'esf_cr09',
  ...[12, 13, 14, 15, 16, 17].map((number) => `esfplus_eeco${number}`),
]

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

it('are those that the rules mark', () => {
  const marked = ruleSets.flatMap((set) =>
    set.rules.filter((rule) => rule.sensitive).map(({ code }) => indicatorId(set, code)),
  )
  expect(marked.toSorted()).toEqual(sensitive.toSorted())
})

it('are in no published table, and the catalogue has none', () => {
  const measures = publishedTables.flatMap((table) => Object.entries(table.measures))
  const named = measures.flatMap(([name, { terms }]) => [name, ...Object.keys(terms)])
  const codes = sensitive.map((id) => id.slice(id.indexOf('_') + 1))
  const isSensitive = (name: string) =>
    sensitive.some((id) => name === id || name.startsWith(`${id}_`)) ||
    codes.some((code) => name === code || name.startsWith(`${code}_`))
  expect(named.filter(isSensitive)).toEqual([])
  expect(catalogue.map(({ id }) => id).filter((id) => sensitive.includes(id))).toEqual([])
})

describe.each(sensitive)('%s', (id) => {
  it.each([
    `/indicators/${id}`,
    `/indicators/${id}/observations`,
    `/indicators/${id}/comparison?level=academy&period=total&operation=amiens-2015-2021`,
    `/indicators/${id}/change?territory=FR.A20&from=2018-2019&to=2019-2020&operation=amiens-2015-2021`,
    `/extracts/${id}.csv`,
    `/operations/amiens-2015-2021/accounts?indicator=${id}`,
    `/observations/${id}:esf_2014_2020:FR.A20:total:operation=amiens-2015-2021/receipt`,
  ])('is not at %s', async (path) => {
    const response = await tiny.app.request(`/api/v1${path}`)
    expect([400, 404]).toContain(response.status)
  })
})

it.each([
  '/openapi.json',
  '/indicators',
  '/extracts',
  '/operations/amiens-2015-2021/accounts',
  '/operations/amiens-2015-2021/targets',
])('%s names none', async (path) => {
  const response = await tiny.app.request(`/api/v1${path}`)
  expect(response.status).toBe(200)
  const body = await response.text()
  expect(sensitive.filter((id) => body.includes(`"${id}"`))).toEqual([])
})
