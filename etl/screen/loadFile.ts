import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OnProgress } from '../command/progress.ts'
import type { Engine } from '../engine.ts'
import { loadRows } from '../warehouse/load.ts'
import { checkRows } from './check.ts'
import { type DecodedFile, decodeFile } from './decode/decodeFile.ts'
import type { Source } from './discover.ts'
import { fileFinding, malformedRejects, writeRejects } from './fileFindings.ts'
import { type Finding, writeFindings } from './finding.ts'
import { findPersonalCells } from './personalCells.ts'
import { readHeader } from './readHeader.ts'
import { clearStage, stageFile } from './stage.ts'
import { findWarnings } from './warnings.ts'

export interface FileLoad {
  source: Source
  file: string
  /** Earlier releases of the same series. */
  earlier: readonly string[]
  key: Buffer | undefined
  rejectLimit: number
  /** Where copies of files go while they are read; what a killed run leaves there goes with its folder. */
  scratch: string
  onProgress: OnProgress
}

/** Takes one file from disk to its table; whatever is wrong with it becomes rejects and findings. */
export async function loadFile(engine: Engine, load: FileLoad): Promise<void> {
  const folder = await mkdtemp(join(load.scratch, 'vigie-file-'))
  try {
    load.onProgress({ stage: 'decode', ...named(load) })
    const decoded = await decodeFile(join(load.source.folder, load.file), folder).catch(ignoreZipError)
    if (!decoded) {
      await writeFindings(engine, [unreadable(load)])
      return
    }
    const counts = await readRows(engine, load, decoded)
    await writeSourceFile(engine, load, decoded, counts)
  } finally {
    await clearStage(engine)
    await rm(folder, { recursive: true, force: true })
  }
}

interface Counts {
  accepted: number
  rejected: number
  skipped: number
  blank: number
}

/** Stages, checks and loads the rows of a file; undefined when the file is refused before its rows are read. */
async function readRows(engine: Engine, load: FileLoad, decoded: DecodedFile): Promise<Counts | undefined> {
  const { source, file, earlier, key, rejectLimit, onProgress } = load
  const { survey } = decoded
  const reading = readHeader(named(load), survey.header)
  const unclosed = survey.unclosed ? [unclosedQuote(load, survey.unclosed)] : []
  await writeFindings(engine, [...reading.findings, ...unclosed])
  if ([...reading.findings, ...unclosed].some(({ severity }) => severity === 'error')) return undefined

  onProgress({ stage: 'stage', ...named(load), bytes: decoded.bytes, rows: survey.records })
  const records = await stageFile(engine, decoded).catch(ignoreCsvError)
  if (records !== survey.records) {
    await writeFindings(engine, [notAccounted(load, survey.records, records)])
    return undefined
  }
  const personal = await findPersonalCells(engine, reading.binding, named(load))
  await writeFindings(engine, personal)
  if (personal.length > 0) return undefined

  onProgress({ stage: 'check', ...named(load), rows: records })
  await writeRejects(engine, named(load), malformedRejects(survey))
  const padded = survey.padded || reading.unpivoted
  await checkRows(engine, { ...reading, segments: survey.segments, padded }, named(load))
  await writeFindings(engine, await findWarnings(engine, reading.binding, named(load)))

  onProgress({ stage: 'load', ...named(load), rows: records })
  const { contract } = reading.binding
  const { synthetic } = source.origin
  const loaded = await loadRows(engine, { contract, source: source.id, file, synthetic, earlier, key })
  const counts = await countRows(engine, load, decoded)
  await writeFindings(engine, [
    ...(counts.skipped > 0 ? [skippedRows(load, counts.skipped)] : []),
    ...(reading.unpivoted || loaded === counts.accepted ? [] : [notAccounted(load, counts.accepted, loaded)]),
    ...tooManyRejects(load, counts, rejectLimit),
  ])
  return counts
}

async function countRows(engine: Engine, load: FileLoad, { survey }: DecodedFile): Promise<Counts> {
  const [staged] = await engine.all(`select count(distinct case when blank then record end) as blank,
    count(distinct case when skip then record end) as skipped from stage_row`)
  const [refused] = await engine.all(
    'select count(distinct line) as rejected from reject where source = $1 and file = $2',
    [load.source.id, load.file],
  )
  const [blank, skipped, rejected] = [staged?.blank, staged?.skipped, refused?.rejected].map(Number)
  const records = survey.records + survey.malformed.length
  return {
    blank: survey.blank + (blank ?? 0),
    skipped: skipped ?? 0,
    rejected: rejected ?? 0,
    accepted: records - (blank ?? 0) - (skipped ?? 0) - (rejected ?? 0),
  }
}

async function writeSourceFile(
  engine: Engine,
  { source, file }: FileLoad,
  { sha256, bytes, encoding, survey }: DecodedFile,
  counts: Counts | undefined,
): Promise<void> {
  const { origin } = source
  const { accepted = 0, rejected = 0, skipped = 0, blank = survey.blank } = counts ?? {}
  const values = [
    ...[source.id, origin.dataset, origin.publisher, origin.title, origin.period, origin.published],
    ...[origin.retrieved, origin.licence, origin.url ?? null, origin.note ?? null, origin.synthetic],
    ...[file, sha256, bytes, encoding, survey.separator, survey.lines, survey.headerLines, survey.continued],
    ...[accepted + rejected + skipped, accepted, rejected, skipped, blank],
  ]
  const marks = values.map((_, index) => `$${index + 1}`)
  await engine.run(`insert into source_file values (${marks.join(', ')})`, values)
}

// The message of a CSV reader quotes the row it stumbles on, which may be a person's: the row is left out.
function ignoreCsvError(error: unknown): number {
  if (error instanceof Error && /CSV/.test(error.message)) return 0
  throw error
}

// The codes of zlib: the file is cut short or is not what its name says. Any other error is of the machine.
function ignoreZipError(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return undefined
  throw error
}

function named({ source, file }: FileLoad) {
  return { dataset: source.origin.dataset, source: source.id, file }
}

function unreadable(load: FileLoad): Finding {
  const message = {
    fr: 'archive illisible\u202f: incomplète ou abîmée\u202f; accepté\u202f: un fichier gzip entier',
    en: 'archive cannot be read: cut short or damaged; accepted: a whole gzip file',
  }
  return fileFinding(named(load), 'unreadable_file', message, [])
}

function unclosedQuote(load: FileLoad, line: number): Finding {
  const message = {
    fr: `guillemet ouvert et jamais fermé\u202f: ligne ${line}`,
    en: `quote opened and never closed: line ${line}`,
  }
  return fileFinding(named(load), 'unclosed_quote', message, [`line ${line}`])
}

function notAccounted(load: FileLoad, expected: number, found: number): Finding {
  const message = {
    fr: `lignes non retrouvées\u202f: ${expected} attendues, ${found} lues`,
    en: `rows not accounted for: ${expected} expected, ${found} read`,
  }
  return fileFinding(named(load), 'accounting', message, [])
}

function skippedRows(load: FileLoad, count: number): Finding {
  const message = {
    fr: 'lignes hors de ce que Vigie lit (Eurostat\u202f: deux sexes ensemble, 18-24 ans, %, France et Belgique)',
    en: 'rows outside what Vigie reads (Eurostat: both sexes together, 18-24, %, France and Belgium)',
  }
  return { ...fileFinding(named(load), 'outside_selection', message, []), severity: 'warning', count }
}

function tooManyRejects(load: FileLoad, { accepted, rejected }: Counts, limit: number): Finding[] {
  if (rejected <= (accepted + rejected) * limit) return []
  const percent = (part: number) => `${Number((100 * part).toFixed(1))} %`
  const share = percent(rejected / (accepted + rejected))
  const message = {
    fr: `trop de lignes rejetées\u202f: ${rejected} sur ${accepted + rejected} (${share})\u202f; accepté\u202f: ${percent(limit)}`,
    en: `too many rejected rows: ${rejected} of ${accepted + rejected} (${share}); accepted: ${percent(limit)}`,
  }
  return [{ ...fileFinding(named(load), 'too_many_rejects', message, []), count: rejected }]
}
