import { join } from 'node:path'
import { quoteName, quoteText } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'
import type { DecodedFile } from './decode/decodeFile.ts'
import type { Segment } from './decode/survey.ts'

/** The name of a raw cell. */
export function cellName(index: number): string {
  return `c${index}`
}

/** Opens the database that holds the rows of one file between reading and loading: no personal value enters it. */
export async function openStage(engine: Engine, folder: string): Promise<void> {
  await engine.run(`attach ${quoteText(join(folder, 'stage.duckdb'))} as stage`)
}

const temporary = [
  'stage_raw',
  'stage_segment',
  'stage_suspect',
  'stage_record',
  'stage_typed',
  'stage_bad',
  'stage_ready',
]

/** Erases what was staged of a file. */
export async function closeStage(engine: Engine): Promise<void> {
  for (const table of temporary) await engine.run(`drop table if exists ${quoteName(table)}`)
  // what is dropped before the database is closed is not written out
  await engine.run('drop table if exists stage.read')
  await engine.run('detach database if exists stage')
}

/** SQL of the records of a file in their order, every cell a text. */
export function compileRecords({ survey, readable }: DecodedFile): string {
  const columns = survey.header.map((_, index) => `${quoteText(cellName(index))}: 'VARCHAR'`)
  // DuckDB only: reading files. One thread where newlines stand inside quotes, which cannot be split safely.
  const options = [
    'auto_detect = false',
    'header = false',
    `skip = ${readable.skip}`,
    `delim = ${quoteText(survey.separator)}`,
    `quote = '"'`,
    `escape = '"'`,
    // Named, because it is guessed wrong when the first one stands inside quotes.
    `new_line = '${readable.newline === '\n' ? '\\n' : '\\r\\n'}'`,
    `columns = {${columns.join(', ')}}`,
    `max_line_size = ${readable.longest}`,
    `buffer_size = ${Math.max(32_000_000, 16 * readable.longest)}`,
    `parallel = ${survey.continued === 0}`,
  ]
  return `read_csv(${quoteText(readable.path)}, ${options.join(', ')})`
}

/** Writes where the records stand in the file; `compileLines` reads it. */
export async function writeSegments(engine: Engine, segments: readonly Segment[]): Promise<void> {
  await engine.run('create or replace temp table stage_segment (record bigint, line bigint)')
  for (const batch of batches(segments, 5000)) {
    const values = batch.map(({ record, line }) => `(${record}, ${line})`)
    await engine.run(`insert into stage_segment values ${values.join(', ')}`)
  }
}

/** SQL giving each row of `rows` (which has `record`) its physical line. */
export function compileLines(rows: string, segments: readonly Segment[]): string {
  const [first, ...others] = segments
  if (others.length === 0)
    return `select rows.*, rows.record + ${(first?.line ?? 0) - (first?.record ?? 0)} as line from (${rows}) as rows`
  return `select rows.*, segment.line + rows.record - segment.record as line
    from (${rows}) as rows asof join stage_segment as segment on rows.record >= segment.record`
}

function batches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
