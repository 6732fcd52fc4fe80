import { type DialectId, formatCsv } from '../http/csv.ts'
import { createProblem } from '../http/problem.ts'
import type { Extract } from './extract.ts'
import { type FormatId, formatIds, formats, type ShapeId } from './formats.ts'
import { readWide } from './wide.ts'
import { writeCsv } from './writeCsv.ts'
import { writeJson } from './writeJson.ts'
import { writeJsonStat } from './writeJsonStat.ts'
import { writeParquet } from './writeParquet.ts'
import { writeXlsx } from './writeXlsx.ts'
import { writeZip } from './writeZip.ts'

/** How the figures are to be written. */
export interface Writing {
  format: FormatId
  dialect: DialectId
  shape: ShapeId
  /** The file's name without its extension. */
  stem: string
}

/** The bytes of an extract in a format. Throws a problem when it has more figures than the format can hold. */
export function writeExtract(extract: Extract, { format, dialect, shape, stem }: Writing) {
  const { most } = formats[format]
  if (most !== undefined && extract.rows > most) {
    const unbounded = formatIds.filter((id) => formats[id].most === undefined)
    const detail = {
      fr: `format\u202f: ${format} tient ${most} chiffres au plus, en voici ${extract.rows}\u202f; en demander moins, ou un autre format`,
      en: `format: ${format} holds at most ${most} figures and this is ${extract.rows}; ask for fewer, or another format`,
    }
    throw createProblem('invalid-parameter', detail, {
      parameter: 'format',
      value: format,
      allowed: unbounded,
    })
  }
  const writers: Record<FormatId, () => AsyncGenerator<Uint8Array>> = {
    json: () => writeJson(extract),
    csv: () => (shape === 'wide' ? writeWideCsv(extract, dialect) : writeCsv(extract, dialect)),
    'json-stat': () => writeJsonStat(extract),
    xlsx: () => writeXlsx(extract, shape),
    parquet: () => writeParquet(extract),
    zip: () => writeZip(extract, stem),
  }
  return writers[format]()
}

/** The wide shape is small and made of French words: JavaScript writes its lines. */
async function* writeWideCsv(extract: Extract, dialect: DialectId): AsyncGenerator<Uint8Array> {
  const { columns, lines } = await readWide(extract)
  const headers = columns.map(({ header }) => header)
  yield Buffer.from(formatCsv(headers, [], dialect))
  for await (const rows of lines) yield Buffer.from(formatCsv(undefined, rows, dialect))
}
