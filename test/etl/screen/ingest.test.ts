import { createHash } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readSources } from '../../../etl/release/writeManifest.ts'
import { defaultLimits, type Limits } from '../../../etl/screen/unpack/limits.ts'
import { writeOrigin } from '../writeOrigin.ts'
import { openScreened, type ScreenedFolder } from './openScreened.ts'
import { buildRows, buildWorkbook } from './unpack/buildWorkbook.ts'
import { buildZip } from './unpack/buildZip.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let given: ScreenedFolder
beforeEach(async () => {
  given = await openScreened()
})
afterEach(() => given.close())

const siei = 'date_extraction,niveau,code_territoire,sexe,voie,listes'
const enrolments = 'rentree_scolaire,niveau,code_territoire,sexe,voie,effectif'
const rates = 'indicateur,definition,niveau,code_territoire,periode,valeur,unite,source'
const targets = 'operation,indicateur,unite,sens,cible_valeur,cible_date,version,date_decision'
const target = (indicator: string, unit: string, value: number) =>
  `o,${indicator},${unit},hausse,${value},2021-08-31,1,2015-09-01`

test('more listed than enrolled refuses the run and names the file', async () => {
  await given.addFile('siei_listings', 'a.csv', [siei, '2020-10-15,departement,02,F,lycee_gt,11'])
  await given.addFile('enrolments', 'b.csv', [enrolments, '2019,departement,02,F,lycee_gt,10'])
  expect(await given.screen()).toContainEqual(
    expect.objectContaining({ check: 'siei_within_enrolments', severity: 'error', file: 'a.csv' }),
  )
})

test('an indicator that the catalogue does not know is said, and a unit that is not its own', async () => {
  await given.addFile('published_rates', 'a.csv', [rates, 'dropout_rate,d,departement,02,2019,7,pourcent,s'])
  await given.addFile('targets', 'b.csv', [
    targets,
    target('nothing', 'nombre', 12),
    target('siei_dropout_rate', 'nombre', 12),
  ])
  const found = await given.screen()
  expect(found.map(({ check, file, examples }) => [check, file, ...examples])).toEqual(
    expect.arrayContaining([
      ['published_rates_indicator_known', 'a.csv', 'line 2: dropout_rate'],
      ['targets_indicator_known', 'b.csv', 'line 2: nothing'],
      ['targets_unit_agrees', 'b.csv', 'line 3: siei_dropout_rate, nombre'],
    ]),
  )
})

test('a target in per cent is kept as a share', async () => {
  await given.addFile('targets', 'a.csv', [targets, target('siei_dropout_rate', 'pourcent', 7.2)])
  await given.screen()
  expect(await given.engine.all('select unite, cible_valeur from targets')).toEqual([
    { unite: 'part', cible_valeur: 0.072 },
  ])
})

test('the note of a source comes out as its origin gives it: in two languages, in one, or none', async () => {
  const both = { fr: '« Près de 5 000 »', en: '“close to 5 000”' }
  const notes = { enrolments: both, siei_listings: '{"fr" is no JSON', targets: undefined }
  await given.addFile('enrolments', 'a.csv', [enrolments, '2019,departement,02,F,lycee_gt,10'])
  await given.addFile('siei_listings', 'b.csv', [siei, '2020-10-15,departement,02,F,lycee_gt,9'])
  await given.addFile('targets', 'c.csv', [targets, target('siei_dropout_rate', 'pourcent', 7.2)])
  for (const [dataset, note] of Object.entries(notes)) {
    await writeOrigin(join(given.folder, 'sources/p', dataset, '1'), { dataset, ...(note && { note }) })
  }
  await given.screen()
  const found = (await readSources(given.engine)).map(({ dataset, note }) => [dataset, note])
  expect(Object.fromEntries(found)).toMatchObject({ ...notes, targets: null })
})

test('a damaged archive is named', async () => {
  await given.addFile('enrolments', 'cut.csv.gz', gzipSync(`${enrolments}\n`).subarray(0, 20))
  await given.addFile('siei_listings', 'text.csv.gz', ['not an archive'])
  const found = await given.screen()
  expect(found.map(({ check, file }) => [check, file])).toEqual([
    ['unreadable_file', 'cut.csv.gz'],
    ['unreadable_file', 'text.csv.gz'],
  ])
})

test('an archive is read table by table, each under its name in it', async () => {
  const row = (sex: string) => `${enrolments}\n2019,departement,02,${sex},lycee_gt,10\n`
  const archive = buildZip([
    { name: 'filles.csv', content: row('F') },
    { name: 'garçons.csv', content: row('M') },
    { name: 'faux.csv', content: 'x,y\n1,2\n' },
  ])
  await given.addFile('enrolments', 'a.zip', archive)
  const found = await given.screen()
  expect(found).toMatchObject([
    { check: 'missing_column', file: 'a.zip/faux.csv' },
    { check: 'unknown_column', file: 'a.zip/faux.csv' },
  ])
  const files = await given.engine.all(`select file, sha256, bytes, lines, header_lines, accepted, rejected
    from source_file where source <> 'reference' order by file`)
  const sha256 = createHash('sha256').update(archive).digest('hex')
  const published = { sha256, bytes: archive.length, lines: 2, header_lines: 1, rejected: 0 }
  expect(files).toEqual([
    { ...published, file: 'a.zip/faux.csv', accepted: 0 },
    { ...published, file: 'a.zip/filles.csv', accepted: 1 },
    { ...published, file: 'a.zip/garçons.csv', accepted: 1 },
  ])
  expect(await given.engine.all('select sexe, file, line from enrolments order by sexe')).toEqual([
    { sexe: 'F', file: 'a.zip/filles.csv', line: 2 },
    { sexe: 'M', file: 'a.zip/garçons.csv', line: 2 },
  ])
})

test('of the sheets of a workbook, those with the columns of the dataset are read, the others are said', async () => {
  const columns = enrolments.split(',')
  const workbook = buildWorkbook([
    { name: 'Lisez-moi', rows: buildRows([['Effectifs'], ['une ligne par niveau']]) },
    {
      name: '2019',
      rows: buildRows([
        ['Effectifs 2019'],
        [],
        columns,
        ['2019', 'departement', '02', 'F', 'lycee_gt', '10'],
      ]),
    },
    { name: '2018', rows: buildRows([columns, ['2018', 'departement', '02', 'F', 'lycee_gt', '9']]) },
  ])
  await given.addFile('enrolments', 'a.xlsx', workbook)
  expect(await given.screen()).toMatchObject([
    { check: 'other_sheet', severity: 'warning', file: 'a.xlsx', examples: ['Lisez-moi'] },
    { check: 'preamble', severity: 'warning', file: 'a.xlsx/2019', count: 2 },
  ])
  expect(await given.engine.all('select file, line, effectif from enrolments order by file')).toEqual([
    { file: 'a.xlsx/2018', line: 2, effectif: 9 },
    { file: 'a.xlsx/2019', line: 4, effectif: 10 },
  ])
  // A sheet is no text: it has no encoding and no separator.
  expect(
    await given.engine.all(
      "select distinct encoding, separator from source_file where source <> 'reference'",
    ),
  ).toEqual([{ encoding: 'xlsx', separator: '' }])
})

test('a workbook none of whose sheets has a column of the dataset is refused with the columns expected', async () => {
  const sheet = (name: string) => ({ name, rows: buildRows([['x', 'y']]) })
  await given.addFile('enrolments', 'a.xlsx', buildWorkbook([sheet('S'), sheet('T')]))
  expect(await given.screen()).toMatchObject([
    {
      check: 'no_table',
      severity: 'error',
      examples: ['S', 'T'],
      message: {
        en: 'no sheet has the columns expected: rentree_scolaire, niveau, code_territoire, sexe, voie, effectif',
      },
    },
  ])
})

test('rows and columns above their limits are refused with the limit', async () => {
  const rows = [1, 2, 3].map((year) => `201${year},departement,02,F,lycee_gt,10`)
  const said = async (limits: Partial<Limits>) => {
    await given.close()
    given = await openScreened()
    await given.addFile('enrolments', 'a.csv', [enrolments, ...rows])
    const found = await given.screen({ limits: { ...defaultLimits, ...limits } })
    return found.filter(({ file }) => file === 'a.csv').map(({ check, examples }) => [check, ...examples])
  }
  expect(await said({ rows: 2, columns: 6 })).toEqual([['size_limit', 'rows']])
  expect(await said({ columns: 5 })).toEqual([['size_limit', 'columns']])
})

test('a cell above its limit is a rejected row, its neighbours load', async () => {
  const rows = ['x'.repeat(50), ''].map((long, year) => `201${year},departement,02,F,lycee_gt,10,${long}`)
  await given.addFile('enrolments', 'a.csv', [`${enrolments},remarque`, ...rows])
  await given.screen({ limits: { ...defaultLimits, cellBytes: 49 } })
  expect(await given.engine.all('select line, rule, accepted_en from reject')).toEqual([
    { line: 2, rule: 'long', accepted_en: 'at most 49 bytes in a cell, 490 in a row' },
  ])
  expect(await given.engine.all('select line from enrolments')).toEqual([{ line: 3 }])
})

test('the first line of a file of persons without a header is not shown, though a value be the name of a column', async () => {
  await given.addFile('participations', 'a.csv', [
    '201502000,AMI-1,j@mail.fr,2001-05-04,handicap',
    '201502000,AMI-2,j@mail.fr,2001-05-05,aucun',
  ])
  const found = await given.screen()
  expect(JSON.stringify(found)).not.toMatch(/AMI-1|2001-05-04|mail/)
  expect(found).toContainEqual(
    expect.objectContaining({ check: 'unknown_column', examples: ['1', '2', '4'] }),
  )
})

test('copies made while reading are in the folder given and leave nothing', async () => {
  await given.addFile(
    'enrolments',
    'a.csv.gz',
    gzipSync(`${enrolments}\n2019,departement,02,F,lycee_gt,10\n`),
  )
  const scratch = join(given.folder, 'scratch')
  await mkdir(scratch)
  expect(await given.screen({ scratch })).toEqual([])
  expect(await readdir(scratch)).toEqual([])
})

test('no copy is made outside the folder given', async () => {
  await given.addFile('enrolments', 'a.csv', [enrolments])
  await expect(given.screen({ scratch: join(given.folder, 'none') })).rejects.toThrow('ENOENT')
})

test('the names of a Eurostat header never become SQL', async () => {
  const hostile = 'freq,unit,x) from (select 1,sex,age,geo\\TIME_PERIOD\t2019'
  await given.addFile('eurostat', 'a.tsv', [hostile, 'A,PC,1,T,Y18-24,FRE2\t8.0'])
  await given.screen()
  expect(await given.engine.all('select count(*) as rows from published_rates')).toEqual([{ rows: 1 }])
})

test('a Eurostat header that names a dimension twice is refused', async () => {
  await given.addFile('eurostat', 'a.tsv', ['freq,unit,sex,age,geo,geo\\TIME_PERIOD\t2019'])
  expect(await given.screen()).toMatchObject([{ check: 'eurostat_header', file: 'a.tsv' }])
})
