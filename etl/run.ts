import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { publishedTables } from '../indicators/tables/tables.ts'
import type { Manifest } from '../indicators/wire/release.ts'
import { both } from './both.ts'
import type { OnProgress } from './command/progress.ts'
import { type Engine, openEngine } from './engine.ts'
import { countCells, observe, protectCells } from './observe/observe.ts'
import { traceCells } from './observe/traceCells.ts'
import { TimeOverError, UnprotectedError } from './protect/protect.ts'
import { findLastBuilt } from './release/findLastBuilt.ts'
import { holdReleases } from './release/holdReleases.ts'
import { keepRawFiles } from './release/keepRawFiles.ts'
import { publish } from './release/publish.ts'
import { readManifest } from './release/readManifest.ts'
import { findCurrent, openDraft } from './release/releaseFolder.ts'
import type { OnStep } from './release/step.ts'
import { describeRun } from './report/describeRun.ts'
import { readDetails } from './report/readDetails.ts'
import type { ReportDocument } from './report/reportDocument.ts'
import { keepReport, openReport } from './report/reportFolder.ts'
import type { PrivatePart } from './reuse/reuseSources.ts'
import { discoverSources, readReference } from './screen/discover.ts'
import { nameRemarks } from './screen/fileFindings.ts'
import { type Finding, writeFindings } from './screen/finding.ts'
import { findRevisions, revisionFindings } from './screen/findRevisions.ts'
import { areFew, ingest } from './screen/ingest.ts'
import type { ScreeningReport } from './screen/report.ts'
import type { Limits } from './screen/unpack/limits.ts'
import { refusal } from './screen/unpack/remark.ts'
import { openTemp } from './temp.ts'
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
  /** Sizes above which a file is refused. */
  limits?: Limits
  onStep?: OnStep
}

export interface RunReport {
  status: 'published' | 'checked' | 'refused'
  screening: ScreeningReport
  release: Manifest | undefined
  report: ReportDocument
  /** The folder of the report. */
  reportFolder: string | undefined
  /** Every figure is as in the release served before. */
  contentUnchanged?: boolean
}

/**
 * What the database may hold in memory before it spills, so that a run fits in 1.5 GB; its file is written once, when
 * it is closed, rather than again after every 16 MB.
 */
export const ingestMemory = { memory_limit: '900MB', checkpoint_threshold: '1TB' }

/**
 * From source files to a served release. A refused run changes nothing.
 * @throws when the machine fails, or another process is changing the releases
 */
export async function run(options: RunOptions): Promise<RunReport> {
  const { releases, now, dryRun } = options
  if (dryRun) return runAlone(options)
  return holdReleases(releases, { command: 'etl', now }, () => runAlone(options))
}

async function runAlone(options: RunOptions): Promise<RunReport> {
  const { releases, reports, process, now, dryRun = false, onStep = () => {} } = options
  const reportDraft = reports === undefined ? undefined : await openReport(reports, process)
  const draft = dryRun ? await openTemp() : await openDraft(releases, { name: process.name })
  onStep('draft opened')
  const engine = await openEngine(join(draft, 'private.duckdb'), ingestMemory)
  try {
    const served = await findServed(releases)
    const screened = await ingest(engine, { ...options, scratch: draft, rejects: reportDraft, served })
    const compared = screened.refused ? screened : await countAndCompare(engine, screened, options, served)
    const details = await readDetails(engine)
    const few = areFew(screened.files.reduce((sum, { bytes }) => sum + bytes, 0))
    const built = compared.refused
      ? {}
      : await build(engine, draft, { ...options, few }).catch((error) => refuse(error, served))
    const screening = built.refused ? addFinding(compared, built.refused) : compared
    const { release } = built
    const status = screening.refused ? 'refused' : release ? 'published' : 'checked'
    const contentUnchanged = release !== undefined && release.contentHash === served?.contentHash
    const numbers = { published: release?.release ?? null, served: (await findCurrent(releases)) ?? null }
    const report = describeRun({
      at: now,
      status,
      screening,
      details,
      releases: numbers,
      contentUnchanged,
      figures: release?.observations !== 0,
    })
    const reportFolder = reportDraft === undefined ? undefined : await keepReport(reportDraft, report, onStep)
    return { status, screening, release, contentUnchanged, report, reportFolder }
  } finally {
    await engine.close()
    await rm(draft, { recursive: true, force: true })
    if (reportDraft) await rm(reportDraft, { recursive: true, force: true })
  }
}

/** A release, or what refuses it; a dry run has neither. */
interface Built {
  release?: Manifest
  refused?: Finding | undefined
}

/** Counts that cannot be protected refuse the run as a file does; any other error is of the machine. */
function refuse(error: unknown, served: Served | undefined): Built {
  if (!(error instanceof UnprotectedError)) throw error
  const [fr, en] = served
    ? [', compte tenu de ce qui est déjà publié', ', given what is already published']
    : ['', '']
  const message =
    error.cause instanceof TimeOverError
      ? {
          fr: `tableau ${error.table}\u202f: la protection n’est pas faite au bout de ${error.cause.seconds} s de processeur\u202f; accepté\u202f: moins de fichiers à la fois`,
          en: `table ${error.table}: the protection is not done after ${error.cause.seconds} s of processor; accepted: fewer files at a time`,
        }
      : {
          fr: `tableau ${error.table}\u202f: trop peu de personnes pour que leurs nombres restent cachés${fr}\u202f; accepté\u202f: des fichiers sur davantage de personnes`,
          en: `table ${error.table}: too few persons for their counts to stay hidden${en}; accepted: files about more persons`,
        }
  const [refused] = nameRemarks({ dataset: '', source: '', file: '' }, [refusal('protection', message)])
  return { refused }
}

function addFinding(screening: ScreeningReport, finding: Finding): ScreeningReport {
  return { ...screening, refused: true, findings: [...screening.findings, finding] }
}

/** From counts to a release; a dry run stops before it is published. */
async function build(engine: Engine, draft: string, options: RunOptions & { few: boolean }): Promise<Built> {
  const { releases, now, onProgress = () => {}, dryRun = false, threshold = 5, few, onStep } = options
  const beside = await engine.beside()
  onProgress({ stage: 'protect' })
  const earlier = await findLastBuilt(releases)
  const protect = () => protectCells(beside, { threshold, earlier })
  const trace = () => traceCells(engine, publishedTables)
  // the rows of many files would be in memory for both at once
  const [protection] = few ? await both(protect(), trace()) : [await protect(), await trace()]
  await both(observe(engine), dryRun ? undefined : keepSources(beside, draft, options))
  if (dryRun) return {}
  onProgress({ stage: 'publish' })
  return { release: await publish(engine, draft, { releases, threshold, protection, now, onStep }) }
}

/** Keeps the files that the release is made of as they were read. */
async function keepSources(engine: Engine, draft: string, options: RunOptions): Promise<void> {
  const { sources } = await discoverSources(options.sources)
  const reference = await readReference(options.reference)
  await keepRawFiles(engine, { ...options, sources: [...reference, ...sources], draft })
}

/** The private part of the release served: what the next one is compared with. */
interface Served extends PrivatePart {
  contentHash: string
}

async function findServed(releases: string): Promise<Served | undefined> {
  const current = await findCurrent(releases)
  if (current === undefined) return undefined
  const { contentHash, private: part } = await readManifest(releases, current)
  return { contentHash, path: join(releases, String(current), 'private.duckdb'), sha256: part.sha256 }
}

/**
 * From accepted rows to counts. Beside it, the report with what changed since the release served, and a warning where
 * rows or files are gone.
 */
async function countAndCompare(
  engine: Engine,
  screening: ScreeningReport,
  { onProgress = () => {} }: RunOptions,
  served: Served | undefined,
): Promise<ScreeningReport> {
  onProgress({ stage: 'observe' })
  const [, revisions] = await both(
    countCells(engine),
    served && findRevisions(await engine.beside(), served.path),
  )
  if (!revisions) return screening
  const findings = revisionFindings(revisions)
  await writeFindings(engine, findings)
  return { ...screening, findings: [...screening.findings, ...findings], revisions }
}
