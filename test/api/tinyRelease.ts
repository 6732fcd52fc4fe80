import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { createApp } from '../../api/app.ts'
import { openShelf } from '../../api/release/shelf.ts'
import type { Changes } from '../../indicators/wire/changes.ts'
import type { Manifest } from '../../indicators/wire/release.ts'
import { figures, tables } from './tinyTables.ts'

const schema = readFileSync(new URL('../../etl/release/public.sql', import.meta.url), 'utf8')

/** A new folder for releases. */
export function createReleases(): string {
  return mkdtempSync(join(tmpdir(), 'vigie-api-'))
}

interface Content {
  extra?: string
  sources?: Manifest['sources']
  changes?: Changes
}

/** Writes release `number` with a few figures of every kind; `extra` is SQL run at the end. */
export async function writeRelease(
  directory: string,
  number: number,
  { extra = '', sources = [], changes = unchanged(number) }: Content = {},
): Promise<void> {
  const folder = join(directory, String(number))
  mkdirSync(folder)
  const bytes = await databaseOf(extra)
  writeFileSync(join(folder, 'public.duckdb'), bytes)
  const manifest: Manifest = {
    release: number,
    built: '2026-11-21T10:00:00.000Z',
    contentHash: `content-${number}`,
    public: { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length },
    private: { sha256: '0'.repeat(64), bytes: 0 },
    threshold: 5,
    observations: 30,
    published: 25,
    suppressed: 3,
    sources,
    screening: [],
    protection: [{ table: 'siei', cells: 40, hidden: 3 }],
    changes: { previous: changes.previous, kind: changes.kind, counts: changes.counts },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'changes.json'), JSON.stringify(changes))
}

/** The changes of a release that changed nothing. */
export function unchanged(release: number): Changes {
  const counts = { added: 0, withdrawn: 0, revised: 0, hidden: 0, shown: 0, redefined: 0 }
  const previous = release - 1
  return { release, previous, kind: 'patch', counts, indicators: [], redefined: [], figures: [] }
}

const databases = new Map<string, Promise<Buffer>>()

/** The bytes of a public database, made once for each content. */
function databaseOf(extra: string): Promise<Buffer> {
  const bytes = databases.get(extra) ?? buildDatabase(extra)
  databases.set(extra, bytes)
  return bytes
}

async function buildDatabase(extra: string): Promise<Buffer> {
  const path = join(createReleases(), 'public.duckdb')
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  await connection.run(`${schema};${tables};${figures};${extra}`)
  await connection.run('checkpoint')
  connection.closeSync()
  instance.closeSync()
  return readFileSync(path)
}

/** Makes a release the one that is served, as the pipeline does: a new file takes the pointer's place. */
export function point(directory: string, number: number): void {
  writeFileSync(join(directory, 'current.json.new'), JSON.stringify({ release: number }))
  renameSync(join(directory, 'current.json.new'), join(directory, 'current.json'))
}

type Reception = Omit<Parameters<typeof createApp>[0], 'shelf' | 'log'>

/** The application over a folder of releases, with a clock that moves a second at each look and a kept log. */
export function openApp(directory: string, { now = createClock(), ...reception }: Reception = {}) {
  const messages: string[] = []
  const log = (message: string) => messages.push(message)
  const shelf = openShelf(directory, { now, log })
  return { app: createApp({ shelf, log, ...reception }), shelf, messages, close: () => shelf.close() }
}

function createClock(): () => number {
  let time = 0
  return () => {
    time += 1000
    return time
  }
}

/** The application over two releases, 11 and 12, of which 12 is served. */
export async function openTinyApp(reception: Reception = {}) {
  const directory = createReleases()
  await writeRelease(directory, 11)
  await writeRelease(directory, 12)
  point(directory, 12)
  return { directory, ...openApp(directory, reception) }
}
