import { afterAll, beforeAll, expect, test } from 'vitest'
import { problem } from '../../../indicators/wire/problem.ts'
import { receipt } from '../../../indicators/wire/receipt.ts'
import type { Source } from '../../../indicators/wire/release.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

const origin = {
  publisher: 'Académie',
  title: 'Titre',
  period: '2019-2020',
  published: '2020-03-01',
  retrieved: '2026-11-21',
  licence: 'Licence Ouverte 2.0',
  url: null,
  note: null,
  synthetic: true,
}
const file = (name: string) => ({
  name,
  sha256: 'a'.repeat(64),
  bytes: 10,
  rows: null,
  accepted: null,
  rejected: null,
  mapping: null,
})
const mapping = { version: 1, sha256: 'b'.repeat(64) }
const sources: Source[] = [
  {
    ...origin,
    id: 'x/siei/1',
    dataset: 'siei_listings',
    files: [{ ...file('nord.csv'), mapping }, file('sud.csv')],
  },
  { ...origin, id: 'x/enrolments/1', dataset: 'enrolments', files: [file('effectifs.csv')] },
  { ...origin, id: 'x/eurostat/1', dataset: 'eurostat', files: [file('edat.tsv')] },
  { ...origin, id: 'x/participations/1', dataset: 'participations', files: [file('dossiers.csv')] },
]

// o7 is Aisne 2019-2020, o6 is Oise and hidden, o14 counts participations
const aisne = 'siei_dropout_rate:siei_stock_second_cycle:FR.D02:2019-2020:sex=F;track=é/100 %'
const extra = `
update observation set id = '${aisne}', source = 'x/siei/1,x/enrolments/1' where id = 'o7';
update observation set source = 'x/siei/1,x/enrolments/1' where id in ('o6', 'o5');
update observation set source = 'x/participations/1' where id = 'o14';
update observation set source = 'x/eurostat/1' where id = 'o4';
insert into receipt_line values
  ('${aisne}', 'x/siei/1', 'nord.csv', '12-18, 45', 8, false),
  ('${aisne}', 'x/enrolments/1', 'effectifs.csv', '2-3', 2, true),
  ('o5', 'x/siei/1', 'sud.csv', null, null, false);
insert into receipt_file values
  ('x/siei/1', 'nord.csv', 'utf-8', '{"version": 1, "columns": {"liste": "listes"}}',
    '[{"column": "uai", "id": "uai_zero", "title": {"fr": "zéro", "en": "zero"}, "count": null, "examples": []}]'),
  ('x/enrolments/1', 'effectifs.csv', 'windows-1252', null, '[]');
insert into receipt_rule values ('enrolments', 'sex', 'reject', 'sexe', 'F, M, X', 'F, M, X')`

let tiny: ReturnType<typeof openApp>
beforeAll(async () => {
  const directory = createReleases()
  await writeRelease(directory, 1, { extra, sources })
  await writeRelease(directory, 2, {
    extra: `${extra}; drop table receipt_line; drop table receipt_file; drop table receipt_rule`,
    sources,
  })
  point(directory, 2)
  tiny = openApp(directory)
})
afterAll(() => tiny.close())

async function read(id: string, release = 1) {
  const path = `/api/v1/observations/${encodeURIComponent(id)}/receipt?release=${release}`
  const response = await tiny.app.request(path)
  expect(response.status).toBe(200)
  return receipt.parse(await response.json())
}

test('a figure leads to the lines of its files, rules, mapping and repairs, under an id that needs encoding', async () => {
  const found = await read(aisne)
  expect(found).toMatchObject({
    release: 1,
    threshold: 5,
    contentHash: 'content-1',
    observation: { id: aisne, value: 0.085 },
    indicator: { id: 'siei_dropout_rate' },
    definition: { id: 'siei_stock_second_cycle' },
  })
  expect(found.countsPersons).toBe(true)
  expect(found.parts).toEqual({
    numerator: {
      dataset: 'siei_listings',
      expression: 'listes − hors_champ − formation_scolaire − apprentissage − formation_professionnelle',
    },
    denominator: { dataset: 'enrolments', expression: 'effectif' },
  })
  const [siei, enrolments] = found.sources
  expect(siei).toMatchObject({ id: 'x/siei/1', contract: '/api/v1/contracts/siei_listings' })
  expect(siei?.files).toHaveLength(1)
  expect(siei?.files[0]).toMatchObject({
    name: 'nord.csv',
    sha256: 'a'.repeat(64),
    encoding: 'utf-8',
    noLines: null,
    lines: [{ spans: '12-18, 45', count: 8, cutShort: false }],
    mapping: { ...mapping, content: { columns: { liste: 'listes' } } },
    repairs: [{ id: 'uai_zero', count: null }],
  })
  expect(enrolments?.rules).toMatchObject([{ id: 'sex', columns: ['sexe'] }])
  expect(enrolments?.files[0]?.lines).toEqual([{ spans: '2-3', count: 2, cutShort: true }])
})

test('a file of Eurostat leads to the contract it is read into', async () => {
  const { sources, parts, countsPersons } = await read('o4')
  const [source] = sources
  expect(parts).toEqual({ numerator: null, denominator: null })
  expect(countsPersons).toBe(false)
  expect(source).toMatchObject({ dataset: 'eurostat', contract: '/api/v1/contracts/published_rates' })
})

test('no line of persons, of a hidden figure, of a file whose rows would tell, nor of an older release', async () => {
  const reasons = async (id: string, release = 1) =>
    (await read(id, release)).sources.flatMap(({ files }) => files.map(({ noLines }) => noLines))
  expect(await reasons('o14')).toEqual(['participants'])
  expect(await reasons('o6')).toEqual(['suppressed', 'suppressed', 'suppressed'])
  expect(await reasons('o5')).toEqual(['rows_left_out', 'no_row'])
  expect(await reasons(aisne, 2)).toEqual(['not_kept', 'not_kept', 'not_kept'])
})

test('an unknown figure is a problem that names the nearest one', async () => {
  const response = await tiny.app.request(
    `/api/v1/observations/${encodeURIComponent(aisne.replace('D02', 'D03'))}/receipt?release=1`,
  )
  expect(response.status).toBe(404)
  expect(problem.parse(await response.json())).toMatchObject({ parameter: 'id', nearest: aisne })
  const far = await tiny.app.request('/api/v1/observations/nothing-like-it-at-all/receipt')
  expect(problem.parse(await far.json()).nearest).toBeUndefined()
})
