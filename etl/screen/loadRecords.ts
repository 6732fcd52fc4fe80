import type { Mapping } from '../../contracts/mapping/mapping.ts'
import type { OnProgress } from '../command/progress.ts'
import type { Engine } from '../engine.ts'
import { writeRejectFile } from '../report/writeRejectFile.ts'
import { type LoadTarget, loadRows } from '../warehouse/load.ts'
import { hmacPads } from '../warehouse/pseudonym.ts'
import { checkSuspects } from './checkSuspects.ts'
import type { DecodedFile } from './decode/decodeFile.ts'
import type { Survey } from './decode/survey.ts'
import { decodeFindings } from './decodeFindings.ts'
import { type FileName, malformedRejects, nameRemarks, writeRejects } from './fileFindings.ts'
import { writeFindings } from './finding.ts'
import { findPersonalCells } from './findPersonalCells.ts'
import { findUnnamedCells } from './findUnnamedCells.ts'
import { notAccounted, skippedRows, tooManyRejects, unclosedQuote } from './loadFindings.ts'
import { findLookups } from './lookups.ts'
import { readHeader } from './readHeader.ts'
import type { Reading } from './reading.ts'
import { type FileRows, readRows } from './readRows.ts'
import { skipTotals } from './skipTotals.ts'
import { compileLines, compileRecords, writeSegments } from './stage.ts'
import type { Limits } from './unpack/limits.ts'
import type { Remark } from './unpack/remark.ts'
import { findWarnings } from './warnings.ts'
import { writeRepairs } from './writeRepairs.ts'

export interface RecordLoad extends Pick<LoadTarget, 'synthetic' | 'earlier'> {
  name: FileName
  mapping: Mapping | undefined
  /** Key of the pseudonyms, for files about persons. */
  key: Buffer | undefined
  rejectLimit: number
  limits: Limits
  onProgress: OnProgress
  /** Where rejected rows are written, to be corrected; nowhere when undefined. */
  rejects?: string | undefined
}

/** Where the records of a file went. */
export interface Counts {
  accepted: number
  rejected: number
  skipped: number
  blank: number
}

/** Reads, checks and loads the records of a file. No counts: the file is refused before its rows are loaded. */
export async function loadRecords(
  engine: Engine,
  load: RecordLoad,
  decoded: DecodedFile,
): Promise<{ survey: Survey; counts?: Counts }> {
  const { name, mapping, onProgress } = load
  const { header, unclosed } = decoded.survey
  const say = (remarks: readonly Remark[]) => writeFindings(engine, nameRemarks(name, remarks))
  const remarks = decodeFindings(decoded, name.dataset, load.limits)
  await say(remarks)
  // Too many columns to be listed in what a header says.
  if (header.length > load.limits.columns) return { survey: decoded.survey }
  const reading = readHeader(name.dataset, header, mapping)
  const said = [...reading.findings, ...(unclosed ? [unclosedQuote(unclosed)] : [])]
  await say(said)
  if ([...remarks, ...said].some(({ severity }) => severity === 'error')) return { survey: decoded.survey }

  onProgress({ stage: 'read', ...name, rows: decoded.survey.records })
  const lookups = await findLookups(engine, reading.binding.contract)
  let file = decoded
  let records = await stageRecords(engine, fileRows(reading, file, lookups), load.key)
  if (records !== file.survey.records && file.scan) {
    file = await file.scan()
    if (file.survey.unclosed) {
      await say([unclosedQuote(file.survey.unclosed)])
      return { survey: file.survey }
    }
    records = await stageRecords(engine, fileRows(reading, file, lookups), load.key)
  }
  const { survey } = file
  if (records !== survey.records) {
    await say([notAccounted(survey.records, records)])
    return { survey }
  }
  return { survey, ...(await loadStaged(engine, load, file, fileRows(reading, file, lookups), reading)) }
}

function fileRows(reading: Reading, file: DecodedFile, lookups: FileRows['lookups']): FileRows {
  return {
    ...reading,
    lookups,
    records: compileRecords(file),
    segments: file.survey.segments,
    padded: file.survey.padded || reading.unpivoted,
  }
}

/** Fills `stage.read`; returns how many records the database saw, none where it could not read the file. */
async function stageRecords(engine: Engine, rows: FileRows, key: Buffer | undefined): Promise<number> {
  const pads = rows.binding.contract.participants && key ? hmacPads(key) : undefined
  await writeSegments(engine, rows.segments)
  try {
    if (rows.unpivoted)
      await engine.run(`create or replace temp table stage_raw as select * from ${rows.records}`)
    await readRows(engine, withTable(rows), pads)
  } catch (error) {
    // The message of a CSV reader quotes the row it stumbles on, which may be a person's: it is left out.
    if (error instanceof Error && /CSV/.test(error.message)) return 0
    throw error
  }
  const [row] = await engine.all(
    `select count(*) as rows from ${rows.unpivoted ? 'stage_raw' : 'stage.read'}`,
  )
  return Number(row?.rows)
}

function withTable(rows: FileRows): FileRows {
  return rows.unpivoted ? { ...rows, records: 'stage_raw' } : rows
}

async function loadStaged(
  engine: Engine,
  { name, key: _, onProgress, rejectLimit, rejects, limits, ...target }: RecordLoad,
  { survey, text }: DecodedFile,
  given: FileRows,
  { left }: Reading,
): Promise<{ counts?: Counts }> {
  const rows = withTable(given)
  const say = (remarks: readonly Remark[]) => writeFindings(engine, nameRemarks(name, remarks))
  const personal = await findPersonalCells(engine, rows)
  await say(personal)
  if (personal.length > 0) return {}
  await say(await findUnnamedCells(engine, rows))

  onProgress({ stage: 'check', ...name, rows: survey.records })
  await writeRejects(engine, name, malformedRejects(survey, limits))
  await say(await checkSuspects(engine, rows, name))

  onProgress({ stage: 'load', ...name, rows: survey.records })
  const numbered = `select *, ${rows.unpivoted ? '' : 'rowid as record'} from stage.read where not blank and not skip`
  const { contract } = rows.binding
  const placed = compileLines(numbered, survey.segments)
  const loaded = await loadRows(engine, { ...target, ...name, contract, rows: placed })
  await writeRepairs(engine, rows.binding, name, placed)
  await say(await findWarnings(engine, rows, name))
  // After the rows are loaded: what is rejected does not load, and neither do totals.
  const totals = await skipTotals(engine, contract, name)
  const counted = await countOutcomes(engine, name, survey, rows)
  const { skipped } = counted
  const counts = { ...counted, skipped: skipped + totals.count, accepted: counted.accepted - totals.count }
  if (rejects) await writeRejectFile(engine, { ...name, contract, text, survey }, rejects)
  await say([
    ...totals.findings,
    ...(skipped > 0 ? [skippedRows(left, skipped)] : []),
    ...(rows.unpivoted || loaded === counts.accepted ? [] : [notAccounted(counts.accepted, loaded)]),
    ...tooManyRejects(counts, rejectLimit),
  ])
  return { counts }
}

async function countOutcomes(
  engine: Engine,
  name: FileName,
  survey: Survey,
  rows: FileRows,
): Promise<Counts> {
  const count = (test: string) =>
    rows.unpivoted
      ? `count(distinct case when ${test} then record end)`
      : `count(case when ${test} then 1 end)`
  const [staged] = await engine.all<{ blank: number; skipped: number }>(
    `select ${count('blank')} as blank, ${count('skip')} as skipped from stage.read`,
  )
  const [refused] = await engine.all<{ rejected: number }>(
    'select count(distinct line) as rejected from reject where source = $1 and file = $2',
    [name.source, name.file],
  )
  const { blank, skipped, rejected } = { blank: 0, skipped: 0, rejected: 0, ...staged, ...refused }
  const records = survey.records + survey.malformed.length
  return { blank: survey.blank + blank, skipped, rejected, accepted: records - blank - skipped - rejected }
}
