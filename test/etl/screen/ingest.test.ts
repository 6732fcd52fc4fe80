import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Engine, openEngine } from '../../../etl/engine.ts'
import { redactFindings } from '../../../etl/release/writeManifest.ts'
import { type Finding, readFindings } from '../../../etl/screen/finding.ts'
import { ingest } from '../../../etl/screen/ingest.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let engine: Engine
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  engine = await openEngine()
})
afterEach(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

const siei = 'date_extraction,niveau,code_territoire,sexe,voie,listes'
const enrolments = 'rentree_scolaire,niveau,code_territoire,sexe,voie,effectif'
const rates = 'indicateur,definition,niveau,code_territoire,periode,valeur,unite,source'
const targets = 'operation,indicateur,unite,sens,cible_valeur,cible_date,version,date_decision'
const target = (indicator: string, unit: string, value: number) =>
  `o,${indicator},${unit},hausse,${value},2021-08-31,1,2015-09-01`

test('more listed than enrolled refuses the run and names the file', async () => {
  await addFile('siei_listings', 'a.csv', [siei, '2020-10-15,departement,02,F,lycee_gt,11'])
  await addFile('enrolments', 'b.csv', [enrolments, '2019,departement,02,F,lycee_gt,10'])
  expect(await screen()).toContainEqual(
    expect.objectContaining({ check: 'siei_within_enrolments', severity: 'error', file: 'a.csv' }),
  )
})

test('an indicator that the catalogue does not know is said, and a unit that is not its own', async () => {
  await addFile('published_rates', 'a.csv', [rates, 'dropout_rate,d,departement,02,2019,7,pourcent,s'])
  await addFile('targets', 'b.csv', [
    targets,
    target('nothing', 'nombre', 12),
    target('siei_dropout_rate', 'nombre', 12),
  ])
  const found = await screen()
  expect(found.map(({ check, file, examples }) => [check, file, ...examples])).toEqual(
    expect.arrayContaining([
      ['published_rates_indicator_known', 'a.csv', 'line 2: dropout_rate'],
      ['targets_indicator_known', 'b.csv', 'line 2: nothing'],
      ['targets_unit_agrees', 'b.csv', 'line 3: siei_dropout_rate, nombre'],
    ]),
  )
})

test('a target in per cent is kept as a share', async () => {
  await addFile('targets', 'a.csv', [targets, target('siei_dropout_rate', 'pourcent', 7.2)])
  await screen()
  expect(await engine.all('select unite, cible_valeur from targets')).toEqual([
    { unite: 'part', cible_valeur: 0.072 },
  ])
})

test('a damaged archive is named', async () => {
  await addFile('enrolments', 'cut.csv.gz', gzipSync(`${enrolments}\n`).subarray(0, 20))
  await addFile('siei_listings', 'text.csv.gz', ['not an archive'])
  const found = await screen()
  expect(found.map(({ check, file }) => [check, file])).toEqual([
    ['unreadable_file', 'cut.csv.gz'],
    ['unreadable_file', 'text.csv.gz'],
  ])
})

test('copies made while reading are in the folder given and leave nothing', async () => {
  await addFile('enrolments', 'a.csv.gz', gzipSync(`${enrolments}\n2019,departement,02,F,lycee_gt,10\n`))
  const scratch = join(folder, 'scratch')
  await mkdir(scratch)
  expect(await screen({ scratch })).toEqual([])
  expect(await readdir(scratch)).toEqual([])
})

test('no copy is made outside the folder given', async () => {
  await addFile('enrolments', 'a.csv', [enrolments])
  await expect(screen({ scratch: join(folder, 'none') })).rejects.toThrow('ENOENT')
})

test('a mapping is refused, not ignored', async () => {
  await addFile('enrolments', 'a.csv', [enrolments])
  await addFile('enrolments', 'mapping.json', ['{}'])
  expect(await screen()).toContainEqual(
    expect.objectContaining({ check: 'mapping_not_read', severity: 'error', file: 'mapping.json' }),
  )
})

test('the names of a Eurostat header never become SQL', async () => {
  const hostile = 'freq,unit,x) from (select 1,sex,age,geo\\TIME_PERIOD\t2019'
  await addFile('eurostat', 'a.tsv', [hostile, 'A,PC,1,T,Y18-24,FRE2\t8.0'])
  await screen()
  expect(await engine.all('select count(*) as rows from published_rates')).toEqual([{ rows: 1 }])
})

test('a Eurostat header that names a dimension twice is refused', async () => {
  await addFile('eurostat', 'a.tsv', ['freq,unit,sex,age,geo,geo\\TIME_PERIOD\t2019'])
  expect(await screen()).toMatchObject([{ check: 'eurostat_header', file: 'a.tsv' }])
})

test('what a manifest says of files of persons, or of lists, has no number and no line', () => {
  const finding = (dataset: string, severity: Finding['severity'] = 'warning'): Finding => ({
    ...{ check: 'c', severity, dataset, source: 's', file: 'f.csv', count: 3 },
    ...{ message: { fr: 'm', en: 'm' }, examples: ['line 2: FR.A20 2019-10-15, department 4 / 3'] },
  })
  const datasets = ['participations', 'exit_events', 'siei_listings', 'fwb_absences', 'fwb_exits']
  const open = finding('declared_totals')
  expect(redactFindings([...datasets.map((dataset) => finding(dataset)), open])).toEqual([
    open,
    ...[...datasets].sort().map((dataset) => ({ ...finding(dataset), count: null, examples: [] })),
  ])
})

async function addFile(dataset: string, name: string, content: readonly string[] | Buffer): Promise<void> {
  const leaf = join(folder, 'sources/p', dataset, '1')
  await mkdir(leaf, { recursive: true })
  const words = { publisher: 'p', title: 't', period: '', published: '', retrieved: '', licence: '' }
  await writeFile(join(leaf, 'origin.json'), JSON.stringify({ ...words, dataset, synthetic: true }))
  await writeFile(join(leaf, name), content instanceof Buffer ? content : `${content.join('\n')}\n`)
}

async function screen(options: { scratch?: string } = {}): Promise<Finding[]> {
  const reference = join(import.meta.dirname, 'golden/reference')
  const key = async () => Buffer.alloc(32, 1)
  await ingest(engine, { sources: join(folder, 'sources'), reference, key, ...options })
  return readFindings(engine)
}
