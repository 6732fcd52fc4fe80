import { spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { findPseudonyms } from '../../../etl/release/erasure.ts'
import { purge } from '../../../etl/release/purge.ts'
import { readManifest } from '../../../etl/release/readManifest.ts'
import { describeFile, findCurrent } from '../../../etl/release/releaseFolder.ts'
import { finishPurges } from '../../../etl/release/replacePrivate.ts'
import { rollBack } from '../../../etl/release/rollBack.ts'
import { run } from '../../../etl/run.ts'
import { convention, identifiers, writePersonSources } from './personSources.ts'

const root = join(import.meta.dirname, '../../..')
const reference = join(import.meta.dirname, '../screen/golden/reference')
const key = Buffer.alloc(32, 1)
const erased = identifiers[3] ?? ''
const other = identifiers[4] ?? ''

let folder: string
let releases: string
let reports: string

/** Two releases of the same twelve persons, who enter a day after one another. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'purge-'))
  releases = join(folder, 'releases')
  reports = join(folder, 'reports')
  await mkdir(join(folder, 'temp'))
  vi.stubEnv('TMPDIR', join(folder, 'temp'))
  const day = (index: number) => `2016-09-${String(index + 1).padStart(2, '0')}`
  const { sources } = await writePersonSources(folder, { synthetic: true, entry: day })
  const options = { sources, reference, releases, reports, rejectLimit: 0.5, key: async () => key }
  const process = { name: 'test', isAlive: () => false }
  await run({ ...options, process, now: new Date('2026-11-21T10:00:00Z') })
  await rollBack({ releases, to: 1, draft: 'two', now: new Date('2026-11-21T11:00:00Z') })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

test('no byte of the erased person is left, below the releases, in reports, temporary files or what is said', async () => {
  const [pseudonym = ''] = await findPseudonyms(erased, await keyAndOperation())
  expect(await findTexts(pseudonym)).toEqual(['1/participations', '2/participations'])
  await leaveTraces(pseudonym)
  const publicBefore = await describeFile(join(releases, '2/public.duckdb'))
  const said = await etl(`${erased}\n`, 'purge', '--participant', '--convention', convention, '--lang', 'en')
  expect(said.code).toBe(0)
  expect(said.output).toContain('release 1  ')
  expect(said.output).toContain('release 2  ')
  expect(said.output).toContain('participations 1')
  expect(await findTexts(pseudonym)).toEqual([])
  const kept = await readEverything([releases, reports, join(folder, 'temp')])
  kept.push({ path: 'said', content: Buffer.from(said.output) })
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const sought = [erased, pseudonym].map((text) => Buffer.from(text, encoding))
    const found = kept.filter(({ content }) => sought.some((text) => content.includes(text)))
    expect(found.map(({ path }) => path)).toEqual([])
  }
  expect(await describeFile(join(releases, '2/public.duckdb'))).toEqual(publicBefore)
  expect(await findCurrent(releases)).toBe(2)
  // files that are not about persons, and all the others, are there
  const raw = await readdir(join(releases, 'raw'))
  const [actions, origin] = await Promise.all(
    ['actions.csv', 'origin.json'].map((name) =>
      describeFile(join(folder, 'sources/editeur/actions/2020', name)),
    ),
  )
  expect(raw).toEqual(expect.arrayContaining([actions?.sha256, origin?.sha256]))
  const [neighbour = ''] = await findPseudonyms(other, await keyAndOperation())
  expect(await findTexts(neighbour)).toContain('2/participations')
  await expectProof(2)
})

test('erases those who left before a day, with all that was computed of them', async () => {
  const before = await count('participations')
  const report = await purge({
    releases,
    erasure: { before: '2016-09-03' },
    now: new Date('2026-11-22T10:00:00Z'),
  })
  expect(report.releases.map(({ release, rows }) => [release, rows.participations])).toEqual([
    [1, 2],
    [2, 2],
  ])
  expect(await count('participations')).toBe(before - 2)
  expect(
    await count("(from duckdb_tables() where database_name = 'kept' and table_name like 'fact_%')"),
  ).toBe(0)
  expect(await count('cell')).toBeGreaterThan(0)
  await expectProof(2)
  // a second time there is nothing left to erase
  const again = await purge({
    releases,
    erasure: { before: '2016-09-03' },
    now: new Date('2026-11-22T11:00:00Z'),
  })
  expect(again.releases.map(({ rows }) => rows)).toEqual([{}, {}])
  expect(again.rawFiles).toEqual([])
  await expect(rollBack({ releases, to: 1, draft: 'three', now: new Date() })).resolves.toMatchObject({
    release: 3,
  })
})

test('says nothing of an identifier given as an argument, and what is missing', async () => {
  const [argument, both, day, unknown] = await Promise.all([
    etl('', 'purge', '--participant', other, '--convention', convention),
    etl('', 'purge', '--participant', '--before', '2016-01-01'),
    etl('', 'purge', '--before', '2016-02-30', '--lang', 'en'),
    etl(`${other}\n`, 'purge', '--participant', '--convention', 'none', '--lang', 'en'),
  ])
  expect([argument.code, both.code, day.code, unknown.code]).toEqual([2, 2, 2, 1])
  expect(argument.output).not.toContain(other)
  expect(argument.output).toContain('an identifier is read from standard input')
  expect(day.output).toContain('before: 2016-02-30; accepted: a day as 2019-12-31')
  expect(unknown.output).toContain('convention: none; accepted: one of a release whose private part is kept')
})

test('finishes a replacement that stopped between its two renames, and drops one not begun', async () => {
  const place = join(releases, '1')
  const manifest = await readManifest(releases, 1)
  await writeFile(join(place, 'private.duckdb.new'), 'half')
  await writeFile(
    join(place, 'manifest.json.new'),
    JSON.stringify({ ...manifest, private: { sha256: '0', bytes: 4 } }),
  )
  await finishPurges(releases)
  expect(await readManifest(releases, 1)).toEqual(manifest)
  await writeFile(join(place, 'manifest.json.new'), JSON.stringify(manifest))
  await writeFile(
    join(place, 'manifest.json'),
    JSON.stringify({ ...manifest, private: { sha256: '0', bytes: 4 } }),
  )
  await finishPurges(releases)
  expect(await readManifest(releases, 1)).toEqual(manifest)
  expect((await readdir(place)).filter((name) => name.includes('.new'))).toEqual([])
})

async function keyAndOperation() {
  return { key, operations: [await readOperation()], types: ['local'] }
}

async function readOperation(): Promise<string> {
  const engine = await openEngine()
  await engine.run(`attach '${join(releases, '1/private.duckdb')}' as kept (read_only)`)
  const [row] = await engine.all<{ operation: string }>('select operation from kept.participations limit 1')
  await engine.close()
  return row?.operation ?? ''
}

/** What crashes and undeclared files may have left: a draft, a temporary folder, a raw file, a report. */
async function leaveTraces(pseudonym: string) {
  const dead = 2 ** 22 + 1 // beyond the largest process number
  for (const place of [`releases/.draft-${dead}`, `reports/.draft-${dead}`, `temp/vigie-${dead}-abcdef`]) {
    await mkdir(join(folder, place))
    await writeFile(join(folder, place, 'left'), `${erased} ${pseudonym}`)
  }
  await mkdir(join(reports, '2020-01-01T000000Z'))
  await writeFile(join(reports, '2020-01-01T000000Z/report.json'), `{"value":"${erased}"}`)
  await copyFile(
    join(folder, 'sources/editeur/participations/2020/participations.csv'),
    join(releases, 'raw/orphan'),
  )
}

/** The manifests describe the files, and the log ends with the same hashes. */
async function expectProof(count: number) {
  const lines = (await readFile(join(releases, 'purges.jsonl'), 'utf8')).trimEnd().split('\n')
  const last = JSON.parse(lines.at(-1) ?? '')
  expect(last).toMatchObject({ done: true })
  expect(last.releases).toHaveLength(count)
  for (const one of last.releases) {
    const { private: described } = await readManifest(releases, one.release)
    expect(await describeFile(join(releases, String(one.release), 'private.duckdb'))).toEqual(described)
    expect(one.private).toBe(described.sha256)
  }
  expect((await stat(join(releases, 'purges.jsonl'))).mode & 0o777).toBe(0o600)
}

async function count(table: string): Promise<number> {
  const engine = await openEngine()
  await engine.run(`attach '${join(releases, '2/private.duckdb')}' as kept (read_only)`)
  await engine.run('use kept')
  const [row] = await engine.all<{ rows: number }>(`select count(*) as rows from ${table}`)
  await engine.close()
  return row?.rows ?? 0
}

/** Tables in which a text is found, however it is packed on disk. */
async function findTexts(text: string): Promise<string[]> {
  const found: string[] = []
  for (const release of ['1', '2']) {
    const engine = await openEngine()
    await engine.run(`attach '${join(releases, release, 'private.duckdb')}' as kept (read_only)`)
    const tables = await engine.all<{ name: string }>(
      "select table_name as name from duckdb_tables() where database_name = 'kept' order by 1",
    )
    for (const { name } of tables) {
      const rows = await engine.all(
        `select 1 from kept."${name}" t where contains(cast(t as varchar), $1) limit 1`,
        [text],
      )
      if (rows.length > 0) found.push(`${release}/${name}`)
    }
    await engine.close()
  }
  return found
}

async function readEverything(places: readonly string[]) {
  const found = await Promise.all(
    places.map((place) => readdir(place, { recursive: true, withFileTypes: true })),
  )
  const files = found.flat().filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(path) })))
}

function etl(input: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const command = [
      '--import=tsx',
      join(root, 'etl/cli.ts'),
      ...args,
      '--releases',
      releases,
      '--reports',
      reports,
    ]
    const env = { ...process.env, VIGIE_PSEUDONYM_KEY: key.toString('hex'), TMPDIR: join(folder, 'temp') }
    const child = spawn(process.execPath, command, { cwd: root, env })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('exit', (code) => resolve({ code, output }))
    child.stdin.end(input)
  })
}
