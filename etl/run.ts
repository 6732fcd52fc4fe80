import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest } from '../indicators/wire/release.ts'
import type { OnProgress } from './command/progress.ts'
import { openEngine } from './engine.ts'
import { countCells, observe, protectCells } from './observe/observe.ts'
import { publish } from './release/publish.ts'
import { findCurrent, openDraft, removeDebris } from './release/releaseFolder.ts'
import { ingest } from './screen/ingest.ts'
import type { ScreeningReport } from './screen/report.ts'
import type { Limits } from './screen/unpack/limits.ts'
import type { KeySource } from './warehouse/key.ts'

export interface RunOptions {
  sources: string
  reference: string
  releases: string
  key: KeySource
  /** Names the draft folder, so that a later run can tell what a crash left. */
  process: { name: string; isAlive: (name: string) => boolean }
  now: Date
  onProgress?: OnProgress
  /** Screens, loads and protects, and leaves the releases alone. */
  dryRun?: boolean
  /** Counts of persons below it are not published. */
  threshold?: number
  /** Share of rejected rows above which a file refuses the run. */
  rejectLimit?: number
  /** Sizes above which a file is refused. */
  limits?: Limits
}

export interface RunReport {
  status: 'published' | 'checked' | 'refused'
  screening: ScreeningReport
  release?: Manifest
}

/** What the database may hold in memory before it spills, so that a run fits in 1.5 GB. */
export const ingestMemory = { memory_limit: '900MB' }

/** From source files to a served release. A refused run changes nothing; throws when the machine fails. */
export async function run(options: RunOptions): Promise<RunReport> {
  const { releases, process, now, onProgress = () => {}, dryRun = false, threshold = 5 } = options
  if (!dryRun) await removeDebris(releases, process)
  const draft = dryRun
    ? await mkdtemp(join(tmpdir(), 'vigie-dry-run-'))
    : await openDraft(releases, { name: process.name })
  const engine = await openEngine(join(draft, 'private.duckdb'), ingestMemory)
  try {
    const screening = await ingest(engine, { ...options, onProgress, scratch: draft })
    if (screening.refused) return { status: 'refused', screening }
    onProgress({ stage: 'observe' })
    await countCells(engine)
    onProgress({ stage: 'protect' })
    const protection = await protectCells(engine, { threshold, earlier: await findPrivatePart(releases) })
    await observe(engine)
    if (dryRun) return { status: 'checked', screening }
    onProgress({ stage: 'publish' })
    const release = await publish(engine, draft, { releases, threshold, protection, now })
    return { status: 'published', screening, release }
  } finally {
    await engine.close()
    await rm(draft, { recursive: true, force: true })
  }
}

/** The private part of the release served, whose public part an outsider may have kept. */
async function findPrivatePart(releases: string): Promise<string | undefined> {
  const current = await findCurrent(releases)
  return current === undefined ? undefined : join(releases, String(current), 'private.duckdb')
}
