import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { run } from '../../../etl/run.ts'
import { writePersonSources } from './personSources.ts'

const reference = join(import.meta.dirname, '../screen/golden/reference')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-raw-'))
  for (const name of ['releases', 'temp']) await mkdir(join(folder, name))
  // every temporary file of the run is where the test can look at it
  vi.stubEnv('TMPDIR', join(folder, 'temp'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const options = (sources: string) => ({
  sources,
  reference,
  releases: join(folder, 'releases'),
  rejectLimit: 0.5,
  key: async () => Buffer.alloc(32, 1),
  process: { name: 'test', isAlive: () => false },
  now: new Date('2026-11-21T12:00:00Z'),
})

const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

test('no byte of an identifier of real persons is left: releases, temporary files, report', async () => {
  const { sources, persons } = await writePersonSources(folder, { synthetic: false })
  const report = await run(options(sources))
  expect(report.status).toBe('published')
  const places = await Promise.all(
    [join(folder, 'releases'), join(folder, 'temp')].map((place) => readEverything(place)),
  )
  const kept = places.flat()
  expect(kept.map(({ path }) => path.split('/').at(-1))).toContain('private.duckdb')
  const bytes = [...kept.map(({ content }) => content), Buffer.from(JSON.stringify(report))]
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const sought = ['QZ-IDENT', '2001-05-04'].map((text) => Buffer.from(text, encoding))
    expect(bytes.filter((content) => sought.some((text) => content.includes(text)))).toEqual([])
  }
  expect(await findTexts(join(folder, 'releases/1/private.duckdb'), 'QZ-IDENT')).toEqual([])
  expect(await readdir(join(folder, 'releases/raw'))).not.toContain(await hashOf(persons))
})

test('every other file stays as it was read, under its hash, and is not written again', async () => {
  const { sources, persons } = await writePersonSources(folder, { synthetic: true })
  await run(options(sources))
  const raw = join(folder, 'releases/raw')
  const names = await readdir(raw)
  expect(names).toContain(await hashOf(persons))
  expect(names).toContain(await hashOf(join(sources, 'editeur/actions/2020/origin.json')))
  for (const name of names) {
    expect(await hashOf(join(raw, name))).toBe(name)
    expect((await stat(join(raw, name))).mode & 0o777).toBe(0o400)
  }
  const before = await stat(join(raw, names[0] ?? ''))
  await run(options(sources))
  expect(await readdir(raw)).toEqual(names)
  expect((await stat(join(raw, names[0] ?? ''))).ino).toBe(before.ino)
  expect((await readdir(join(folder, 'releases'))).sort()).toEqual(['.lock', '1', '2', 'current.json', 'raw'])
})

async function readEverything(place: string) {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(files.map(async (path) => ({ path, content: await readFile(path) })))
}

/** Columns of a database in which a text is found, however it is packed on disk. */
async function findTexts(path: string, text: string): Promise<string[]> {
  const engine = await openEngine()
  await engine.run(`attach '${path}' as kept (read_only)`)
  const columns = await engine.all<{ table_name: string; column_name: string }>(
    `select c.table_name, c.column_name from duckdb_columns() c
    join duckdb_tables() t on t.database_name = c.database_name and t.table_name = c.table_name
    where c.database_name = 'kept' and c.data_type = 'VARCHAR'`,
  )
  expect(columns.length).toBeGreaterThan(100)
  const found: string[] = []
  for (const { table_name: table, column_name: column } of columns) {
    const rows = await engine.all(`select 1 from kept."${table}" where contains("${column}", $1) limit 1`, [
      text,
    ])
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  await engine.close()
  return found
}
