import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readSources } from '../../../etl/release/writeManifest.ts'
import { openScreened, type ScreenedFolder } from './openScreened.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let given: ScreenedFolder
beforeEach(async () => {
  given = await openScreened()
})
afterEach(() => given.close())

const enrolments = 'rentree_scolaire,niveau,code_territoire,sexe,voie,effectif'
const targets = 'operation,indicateur,unite,sens,cible_valeur,cible_date,version,date_decision'

test('a mapping that cannot be read refuses the run, and its file is not read without it', async () => {
  await given.addFile('enrolments', 'a.csv', [enrolments])
  await given.addFile('enrolments', 'mapping.json', ['{}'])
  await given.addFile('eurostat', 'mapping.json', ['{}'])
  const found = await given.screen()
  expect(found.map(({ check, severity, source, file }) => [check, severity, source, file])).toEqual([
    ...Array(3).fill(['mapping', 'error', 'p/enrolments/1', 'mapping.json']),
    ['no_file', 'error', 'p/eurostat/1', ''],
    ['mapping', 'error', 'p/eurostat/1', 'mapping.json'],
  ])
})

test('a mapping that stands under another name, or alone, is not passed over', async () => {
  await given.addFile('enrolments', 'a.csv', [enrolments])
  await given.addFile('enrolments', 'Mapping.json', ['{}'])
  await mkdir(join(given.folder, 'sources/p/targets'), { recursive: true })
  await writeFile(join(given.folder, 'sources/p/targets/mapping.json'), '{}')
  const found = await given.screen()
  expect(found.map(({ check, source, file }) => [check, source, file])).toEqual([
    ['file_kind', 'p/enrolments/1', 'Mapping.json'],
    ['origin', 'p/targets', 'origin.json'],
    ['no_file', 'p/targets', ''],
  ])
})

test('a mapping is kept with its file, and its hash is that of the file it was read from', async () => {
  const columns = {
    rentree_scolaire: { from: 'An' },
    niveau: { constant: 'departement' },
    code_territoire: { from: 'Dép' },
    sexe: { from: 'S', values: { 1: 'F', 2: 'M' } },
    voie: { constant: 'lycee_gt' },
    effectif: { from: 'N' },
  }
  await given.addFile('enrolments', 'a.csv', ['An;Dép;S;N', '2019;2;1;12', '2019;2;2;13'])
  const mapping = { version: 1, dataset: 'enrolments', columns }
  await given.addFile('enrolments', 'mapping.json', [JSON.stringify(mapping, null, 4)])
  await given.addFile('targets', 'b.csv', [targets])
  expect(await given.screen()).toEqual([])
  expect(
    await given.engine.all('select territory, sexe, effectif, line from enrolments order by line'),
  ).toEqual([
    { territory: 'FR.D02', sexe: 'F', effectif: 12, line: 2 },
    { territory: 'FR.D02', sexe: 'M', effectif: 13, line: 3 },
  ])
  const [row] = await given.engine.all<{ mapping: string }>(
    'select mapping from source_file where mapping is not null',
  )
  expect(JSON.parse(row?.mapping ?? '')).toEqual(mapping)
  expect(row?.mapping).toMatch(/^[{]"columns":[{]"code_territoire":[{]"from":"Dép"[}],"effectif"/)
  const sources = await readSources(given.engine)
  expect(sources.flatMap(({ id, files }) => files.map((file) => [id, file.mapping]))).toEqual([
    [
      'p/enrolments/1',
      {
        version: 1,
        sha256: createHash('sha256')
          .update(`${JSON.stringify(mapping, null, 4)}\n`)
          .digest('hex'),
      },
    ],
    ['p/targets/1', null],
    ['reference', null],
  ])
})
