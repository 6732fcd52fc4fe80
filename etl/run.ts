import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest } from '../indicators/wire/release.ts'
import type { OnProgress } from './command/progress.ts'
import { type Engine, openEngine } from './engine.ts'
import { countCells, observe, protectCells } from './observe/observe.ts'
import { publish } from './release/publish.ts'
import { findCurrent, openDraft, removeDebris } from './release/releaseFolder.ts'
import { describeRun } from './report/describeRun.ts'
import { readDetails } from './report/readDetails.ts'
import type { ReportDocument } from './report/reportDocument.ts'
import { keepReport, openReport } from './report/reportFolder.ts'
import { ingest } from './screen/ingest.ts'
import type { ScreeningReport } from './screen/report.ts'
import type { KeySource } from './warehouse/key.ts'

export interface RunOptions {
  sources: string
  reference: string
  releases: string
  /** Where the report of each run is kept, with the rejected rows; nowhere by default. */
  reports?: string | undefined
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
}

export interface RunReport {
  status: 'published' | 'checked' | 'refused'
  screening: ScreeningReport
  release: Manifest | undefined
  report: ReportDocument
  /** The folder of the report. */
  reportFolder: string | undefined
}

/** What the database may hold in memory before it spills, so that a run fits in 1.5 GB. */
export const ingestMemory = { memory_limit: '900MB' }

/** From source files to a served release. A refused run changes nothing; throws when the machine fails. */
export async function run(options: RunOptions): Promise<RunReport> {
  const { releases, reports, process, now, dryRun = false } = options
  const reportDraft = reports === undefined ? undefined : await openReport(reports, process)
  if (!dryRun) await removeDebris(releases, process)
  const draft = dryRun
    ? await mkdtemp(join(tmpdir(), 'vigie-dry-run-'))
    : await openDraft(releases, { name: process.name })
  const engine = await openEngine(join(draft, 'private.duckdb'), ingestMemory)
  try {
    const screening = await ingest(engine, { ...options, scratch: draft, rejects: reportDraft })
    const details = await readDetails(engine)
    const release = screening.refused ? undefined : await build(engine, draft, options)
    const status = screening.refused ? 'refused' : release ? 'published' : 'checked'
    const served = (await findCurrent(releases)) ?? null
    const numbers = { published: release?.release ?? null, served }
    const report = describeRun({ at: now, status, screening, details, releases: numbers })
    const reportFolder = reportDraft === undefined ? undefined : await keepReport(reportDraft, report)
    return { status, screening, release, report, reportFolder }
  } finally {
    await engine.close()
    await rm(draft, { recursive: true, force: true })
    if (reportDraft) await rm(reportDraft, { recursive: true, force: true })
  }
}

/** From accepted rows to a release; a dry run stops before it is published. */
async function build(
  engine: Engine,
  draft: string,
  { releases, now, onProgress = () => {}, dryRun = false, threshold = 5 }: RunOptions,
): Promise<Manifest | undefined> {
  onProgress({ stage: 'observe' })
  await countCells(engine)
  onProgress({ stage: 'protect' })
  const protection = await protectCells(engine, { threshold, earlier: await findPrivatePart(releases) })
  await observe(engine)
  if (dryRun) return undefined
  onProgress({ stage: 'publish' })
  return publish(engine, draft, { releases, threshold, protection, now })
}

/** The private part of the release served, whose public part an outsider may have kept. */
async function findPrivatePart(releases: string): Promise<string | undefined> {
  const current = await findCurrent(releases)
  return current === undefined ? undefined : join(releases, String(current), 'private.duckdb')
}
