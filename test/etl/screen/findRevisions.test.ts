import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { run } from '../../../etl/run.ts'

const golden = join(import.meta.dirname, 'golden')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-revisions-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function publish(name: string, { key = 1 } = {}) {
  const report = await run({
    sources: join(folder, name),
    reference: join(golden, 'reference'),
    rejectLimit: 0.9,
    releases: join(folder, 'releases'),
    now: new Date('2026-11-21T12:00:00Z'),
    key: async () => Buffer.alloc(32, key),
    process: { name: 'test', isAlive: () => false },
  })
  expect(report.status).toBe('published')
  return report
}

const copySources = (from: string, name: string) =>
  cp(join(golden, from, 'sources'), join(folder, name), { recursive: true })

const enrolments = 'editeur/enrolments/2020/enrolments.csv'
const header = 'rentree_scolaire,niveau,code_territoire,sexe,voie,effectif'
const row = (sex: string, track: string, count: number) => `2018-2019,departement,02,${sex},${track},${count}`

test('the same files again change nothing, and the report says so', async () => {
  await copySources('clean', 'one')
  const first = await publish('one')
  expect(first.contentUnchanged).toBe(false)
  expect(first.screening.revisions).toBeUndefined()
  const second = await publish('one')
  expect(second.contentUnchanged).toBe(true)
  expect(second.release?.release).toBe(2)
  expect(second.release?.contentHash).toBe(first.release?.contentHash)
  const [file] = first.screening.files.filter(({ source }) => source !== 'reference')
  const revision = second.screening.revisions?.find(({ series }) => series === 'editeur/enrolments')
  expect(revision).toEqual({
    series: 'editeur/enrolments',
    dataset: 'enrolments',
    notCompared: null,
    goneFiles: [],
    rows: { unchanged: file?.accepted, changed: 0, added: 0, withdrawn: 0 },
    sameFiles: [enrolments],
  })
  expect(second.screening.findings).toEqual(first.screening.findings)
})

test('a corrected file is a revision: rows changed, added and withdrawn are counted', async () => {
  await copySources('clean', 'one')
  const path = join(folder, 'one', enrolments)
  const lines = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`
  await writeFile(path, lines(row('F', 'lycee_gt', 10), row('M', 'lycee_gt', 20), row('F', 'autre', 30)))
  await publish('one')
  await writeFile(path, lines(row('M', 'autre', 5), row('F', 'lycee_gt', 10), row('M', 'lycee_gt', 21)))
  const { screening } = await publish('one')
  const revision = screening.revisions?.find(({ series }) => series === 'editeur/enrolments')
  expect(revision).toMatchObject({
    rows: { unchanged: 1, changed: 1, added: 1, withdrawn: 1 },
    sameFiles: [],
    goneFiles: [],
  })
  expect(screening.findings).toMatchObject([
    { check: 'revision', severity: 'warning', source: 'editeur/enrolments', count: 1, examples: [] },
  ])
})

test('a file that has another name is the same file; one that is gone is named', async () => {
  await copySources('clean', 'one')
  await publish('one')
  const renamed = 'editeur/enrolments/2020/autre.csv'
  await rename(join(folder, 'one', enrolments), join(folder, 'one', renamed))
  const second = await publish('one')
  const find = ({ screening }: Awaited<ReturnType<typeof publish>>) =>
    screening.revisions?.find(({ series }) => series === 'editeur/enrolments')
  expect(find(second)).toMatchObject({ rows: { withdrawn: 0 }, sameFiles: [renamed], goneFiles: [] })
  expect(second.screening.findings).toEqual([])
  await rm(join(folder, 'one', renamed))
  await writeFile(join(folder, 'one', enrolments), `${header}\n${row('F', 'autre', 30)}\n`)
  const third = await publish('one')
  expect(find(third)).toMatchObject({ sameFiles: [], goneFiles: [renamed] })
  expect(third.screening.findings).toMatchObject([{ check: 'revision', examples: [renamed] }])
})

test('participations are compared by pseudonym, and not at all under another key', async () => {
  await copySources('participations', 'one')
  const path = join(folder, 'one/editeur/participations/2020/participations.csv')
  const [header] = (await readFile(path, 'utf8')).split(/\r?\n/)
  const person = (id: string) =>
    `201502000,${id},local,a1,F,2001-05-04,departement,02,2016-09-01,inactif,oui,V,fr_ancienne`
  await writeFile(path, `${[header, person('A'), person('B')].join('\n')}\n`)
  await publish('one')
  await writeFile(path, `${[header, person('B'), person('C'), person('D')].join('\n')}\n`)
  const find = ({ screening }: Awaited<ReturnType<typeof publish>>) =>
    screening.revisions?.find(({ dataset }) => dataset === 'participations')
  expect(find(await publish('one'))?.rows).toEqual({ unchanged: 1, changed: 0, added: 2, withdrawn: 1 })
  const other = await publish('one', { key: 2 })
  expect(find(other)).toMatchObject({
    rows: null,
    notCompared: { en: expect.stringContaining('another key') },
  })
  expect(other.screening.findings.filter(({ check }) => check === 'revision')).toEqual([])
})

test('a private part with other columns is not compared', async () => {
  await copySources('clean', 'one')
  await publish('one')
  const engine = await openEngine(join(folder, 'releases/1/private.duckdb'))
  await engine.run('alter table enrolments drop column secteur')
  await engine.close()
  const { screening } = await publish('one')
  expect(screening.revisions?.find(({ series }) => series === 'editeur/enrolments')).toMatchObject({
    rows: null,
    sameFiles: [enrolments],
    notCompared: { en: 'other columns than those of the release served' },
  })
})
