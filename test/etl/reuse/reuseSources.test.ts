import { appendFile, cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { findPseudonyms } from '../../../etl/release/erasure.ts'
import { purge } from '../../../etl/release/purge.ts'
import { readManifest } from '../../../etl/release/readManifest.ts'
import { describeFile } from '../../../etl/release/releaseFolder.ts'
import { hasReusedCounts } from '../../../etl/reuse/reuseCounts.ts'
import { run } from '../../../etl/run.ts'
import { ingest } from '../../../etl/screen/ingest.ts'
import { convention, identifiers, writePersonSources } from '../release/personSources.ts'
import { readTables } from './readTables.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const golden = join(import.meta.dirname, '../screen/golden')
const reference = join(golden, 'reference')
const key = async () => Buffer.alloc(32, 1)
const all = ['territories', 'actions', 'conventions', 'operations', 'enrolments', 'siei_listings'].concat(
  'participations',
)

const sieiRow = '15/10/2018,departement,02,F,lycee_gt,12,12,0,0,0,0,0,0,0,0,0,0,0,0'

let origin: string
let folder: string
let sources: string
let releases: string
let served: { path: string; sha256: string }

/** A release with warnings, a repair, a mapping, a series of two releases and persons. */
beforeAll(async () => {
  origin = await mkdtemp(join(tmpdir(), 'reuse-'))
  releases = join(origin, 'releases')
  const written = await writePersonSources(origin, { synthetic: true })
  sources = written.sources
  const persons = (await readFile(written.persons, 'utf8')).split('\n')
  await writeFile(written.persons, persons.filter((line) => !line.includes('jamais')).join('\n'))
  for (const name of ['revision', 'siei_reconciled']) {
    await cp(join(golden, name, 'sources'), sources, { recursive: true })
  }
  const mapped = join(golden, 'mapping_wide/sources/editeur/enrolments/2020')
  await cp(mapped, join(sources, 'tiers/enrolments/2016'), { recursive: true })
  expect(await build(releases)).toMatchObject({ status: 'published' })
})
afterAll(() => rm(origin, { recursive: true, force: true }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reuse-'))
  await cp(origin, folder, { recursive: true })
  sources = join(folder, 'sources')
  releases = join(folder, 'releases')
  const { sha256 } = (await readManifest(releases, 1)).private
  served = { path: join(releases, '1/private.duckdb'), sha256 }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function build(into: string) {
  const process = { name: 'test', isAlive: () => false }
  return run({ sources, reference, releases: into, key, process, now: new Date('2026-11-22T12:00:00Z') })
}

test.each<{ change: string; make: () => Promise<void>; read: string[] }>([
  { change: 'nothing', make: async () => {}, read: [] },
  {
    change: 'a file that others do not depend on',
    make: () => add('editeur/actions/2020/actions.csv', 'a2,amiens,2,competences_plus'),
    read: ['actions'],
  },
  {
    change: 'a file in which others are looked up',
    make: () => add('editeur/conventions/2020/conventions.csv', '201502009,amiens,fse-2014-2020'),
    read: ['conventions', 'participations'],
  },
  {
    change: 'a release that is added to a series and revises it',
    make: async () => {
      const [from, to] = ['2020', '2021'].map((year) => join(sources, 'editeur/enrolments', year))
      await cp(from ?? '', to ?? '', { recursive: true })
    },
    read: ['enrolments'],
  },
  {
    change: 'a release that is gone, whose rows had replaced others',
    make: () => rm(join(sources, 'editeur/enrolments/2020'), { recursive: true }),
    read: ['enrolments'],
  },
  {
    change: 'an origin',
    make: () => replace('editeur/actions/2020/origin.json', '"title": "', '"title": "Autre '),
    read: ['actions'],
  },
  {
    change: 'a mapping',
    make: () => replace('tiers/enrolments/2016/mapping.json', 'Total', 'TOTAL'),
    read: ['enrolments'],
  },
  {
    change: 'a file of persons that one of them left',
    make: () =>
      replace('editeur/participations/2020/participations.csv', new RegExp(`.*${identifiers[3]}.*\n`), ''),
    read: ['participations'],
  },
])('reads again what changes with $change, and no more', async ({ make, read }) => {
  await make()
  const again = await load(served)
  expect(again.read).toEqual(read)
  const anew = await load(undefined)
  expect(anew.read.length).toBeGreaterThan(read.length)
  expect(again.tables).toEqual(anew.tables)
})

test.each([
  { change: 'the code', given: { code: 'another' }, read: all },
  { change: 'the key', given: { key: async () => Buffer.alloc(32, 2) }, read: ['participations'] },
  { change: 'the limit of rejects', given: { rejectLimit: 0.5 }, read: all },
])('reads again when $change changes', async ({ given, read }) => {
  const again = await load(served, given)
  expect([...new Set(again.read)].sort()).toEqual([...read].sort())
  expect(again.tables).toEqual((await load(undefined, given)).tables)
})

test('reads everything again beside a private part that is not whole, whatever its hash', async () => {
  const anew = await load(undefined)
  await truncate(served.path, 400_000)
  for (const sha256 of [served.sha256, (await describeFile(served.path)).sha256, 'none']) {
    const again = await load({ ...served, sha256 })
    expect(again).toEqual(anew)
  }
})

test('reads everything again after a purge', async () => {
  const given = { key: await key(), operations: ['amiens'], types: ['local'] }
  const pseudonyms = await findPseudonyms(identifiers[3] ?? '', given)
  const report = await purge({ releases, erasure: { pseudonyms }, now: new Date('2026-11-22T13:00:00Z') })
  expect(report.releases).toMatchObject([{ rows: { participations: 1 } }])
  const { sha256 } = (await readManifest(releases, 1)).private
  const row = new RegExp(`${convention},${identifiers[3]}.*\n`)
  await replace('editeur/participations/2020/participations.csv', row, '')
  const again = await load({ ...served, sha256 })
  expect(again).toEqual(await load(undefined))
  expect(JSON.stringify(again.tables.participations)).not.toContain(pseudonyms[0])
})

test('a source with rejected rows is read again: they are written out from the file', async () => {
  await add('editeur/actions/2020/actions.csv', 'a3,amiens,douze,competences_plus')
  const rejecting = { rejectLimit: 0.9 }
  const process = { name: 'test', isAlive: () => false }
  const now = new Date('2026-11-22T14:00:00Z')
  const { release } = await run({ sources, reference, releases, key, process, now, ...rejecting })
  const path = join(releases, '2/private.duckdb')
  const again = await load({ path, sha256: release?.private.sha256 ?? '' }, rejecting)
  expect(again.read).toEqual(['actions'])
})

test('publishes with what it takes over the very content of a release built from nothing', async () => {
  await add('editeur/siei_listings/2019-10-15/listes.csv', sieiRow)
  const after = await build(releases)
  const anew = await build(join(folder, 'other'))
  expect(after.status).toBe('published')
  expect(after.release?.contentHash).toBe(anew.release?.contentHash)
  expect(after.release?.sources).toEqual(anew.release?.sources)
  expect(after.screening.files).toEqual(anew.screening.files)
  const warnings = ({ screening }: typeof anew) =>
    screening.findings.filter(({ check }) => check !== 'revision')
  expect(warnings(after)).toEqual(warnings(anew))
  expect(await readPart(join(releases, '2'), 'public')).toEqual(
    await readPart(join(folder, 'other/1'), 'public'),
  )
  const [taken, made] = [
    await readPart(join(releases, '2'), 'private'),
    await readPart(join(folder, 'other/1'), 'private'),
  ]
  for (const table of ['cell', 'esf_account', 'operation_category']) expect(taken[table]).toEqual(made[table])
})

test.each([
  {
    change: 'a list of young people',
    path: 'editeur/siei_listings/2019-10-15/listes.csv',
    line: sieiRow,
    taken: true,
  },
  {
    change: 'an action',
    path: 'editeur/actions/2020/actions.csv',
    line: 'a2,amiens,2,competences_plus',
    taken: false,
  },
])('takes counts of participations over: $taken, where $change is new', async ({ path, line, taken }) => {
  await add(path, line)
  const engine = await openEngine()
  await ingest(engine, { sources, reference, key, served })
  expect(await hasReusedCounts(engine)).toBe(taken)
  await engine.close()
})

async function add(path: string, line: string): Promise<void> {
  await appendFile(join(sources, path), `${line}\n`)
}

async function replace(path: string, what: string | RegExp, by: string): Promise<void> {
  const text = await readFile(join(sources, path), 'utf8')
  expect(text.replace(what, by)).not.toBe(text)
  await writeFile(join(sources, path), text.replace(what, by))
}

type Given = Partial<Parameters<typeof ingest>[1]>

/** The datasets of the files that were read, and every table then: what was read and said of files in their order. */
async function load(from: Given['served'], given: Given = {}) {
  const engine = await openEngine()
  const read: string[] = []
  try {
    await ingest(engine, {
      sources,
      reference,
      key,
      served: from,
      ...given,
      onProgress: ({ stage, dataset }) => {
        if (stage === 'decode' && dataset && !read.includes(dataset)) read.push(dataset)
      },
    })
    return { read, tables: await readTables(engine, 'memory', ['source_file', 'finding', 'read_finding']) }
  } finally {
    await engine.close()
  }
}

async function readPart(release: string, part: 'public' | 'private') {
  const engine = await openEngine()
  await engine.run(`attach '${join(release, `${part}.duckdb`)}' as ${part} (read_only)`)
  const tables = await readTables(engine, part, [])
  await engine.close()
  return tables
}
