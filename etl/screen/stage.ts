import { quoteText } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'
import type { DecodedFile } from './decode/decodeFile.ts'
import type { Segment } from './decode/survey.ts'

/** The name of a raw cell in `stage_raw`. */
export function cellName(index: number): string {
  return `c${index}`
}

/**
 * Reads the records of a file into `stage_raw`, every cell a text, and their physical lines into
 * `stage_segment`. Returns how many records the database saw. The table is temporary: it never reaches a file.
 */
export async function stageFile(engine: Engine, { survey, readable }: DecodedFile): Promise<number> {
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
    `parallel = ${survey.continued === 0}`,
  ]
  await engine.run(
    `create or replace temp table stage_raw as
      select * from read_csv(${quoteText(readable.path)}, ${options.join(', ')})`,
  )
  await engine.run('create or replace temp table stage_segment (record bigint, line bigint)')
  for (const batch of batches(survey.segments, 5000)) {
    const values = batch.map(({ record, line }) => `(${record}, ${line})`)
    await engine.run(`insert into stage_segment values ${values.join(', ')}`)
  }
  const [row] = await engine.all('select count(*) as records from stage_raw')
  return Number(row?.records)
}

/** SQL giving each row of `rows` (which has `record`) its physical line. */
export function compileLines(rows: string, segments: readonly Segment[]): string {
  const [first, ...others] = segments
  if (others.length === 0)
    return `select rows.*, rows.record + ${first?.line ?? 0} as line from (${rows}) as rows`
  return `select rows.*, segment.line + rows.record - segment.record as line
    from (${rows}) as rows asof join stage_segment as segment on rows.record >= segment.record`
}

const stageTables = [
  ...['stage_raw', 'stage_segment', 'stage_typed', 'stage_row', 'stage_bad'],
  ...['stage_ready', 'stage_repeat'],
]

/** Erases what was staged of a file. */
export async function clearStage(engine: Engine): Promise<void> {
  for (const table of stageTables) {
    await engine.run(`drop table if exists ${table}`)
  }
}

function batches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
