import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Contract } from '../../contracts/language/contract.ts'
import { type CorrectionColumn, correctionColumns } from '../../contracts/language/header.ts'
import type { Text } from '../../contracts/language/text.ts'
import { formatCount } from '../../indicators/format.ts'
import type { Engine } from '../engine.ts'
import type { Survey } from '../screen/decode/survey.ts'
import { openRecords } from './recordReader.ts'
import { rejectPath } from './rejectPath.ts'

export interface RejectedFile {
  source: string
  file: string
  contract: Contract
  /** The whole file in UTF-8, where it stands while it is read. */
  text: string
  survey: Pick<Survey, 'header' | 'separator' | 'malformed'>
}

interface RejectedLine {
  line: number
  columns: string[]
  values: string[]
  rules: string[]
  fr: string[]
  en: string[]
}

const mostLines = 100_000
const linesAtOnce = 5000
const writtenAtOnce = 64 * 1024

/**
 * Writes the rejected rows of a file below `folder`, to correct and send back: the cells as they were written, then
 * what is wrong with them. Of a file about persons, only where and what would be accepted. UTF-8 with BOM, so that
 * Excel opens it.
 */
export async function writeRejectFile(engine: Engine, rejected: RejectedFile, folder: string): Promise<void> {
  const { source, file, contract, text, survey } = rejected
  const { separator, header } = survey
  const total = await countLines(engine, rejected)
  if (total === 0) return
  const personal = contract.participants === true || contract.columns.some((column) => column.personal)
  const malformed = new Set(survey.malformed.map(({ line }) => line))
  const path = join(folder, rejectPath(source, file))
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const records = await openRecords(text, separator)
  const out = await open(path, 'w', 0o600)
  const ours = correctionColumns.filter((name) => !(personal && name === 'vigie_texte'))
  const blank = personal ? '' : separator.repeat(header.length)
  let pending = `\ufeff${formatCells([...(personal ? [] : header), ...ours], separator)}\n`
  const add = async (cells: string, notes: Notes) => {
    const said = ours.map((name) => neutralize(notes[name] ?? ''))
    pending += `${cells}${formatCells(said, separator)}\n`
    if (pending.length < writtenAtOnce) return
    await out.write(pending)
    pending = ''
  }
  try {
    for await (const found of readLines(engine, rejected)) {
      const notes = describeLine(found, personal)
      const record = personal ? '' : await records.read(found.line)
      if (personal) await add('', notes)
      else if (!malformed.has(found.line)) await add(`${record}${separator}`, notes)
      else await add(blank, { ...notes, vigie_texte: record.replaceAll('\0', '') })
    }
    if (total > mostLines) await add(blank, describeRest(total - mostLines))
    await out.write(pending)
  } finally {
    await out.close()
    await records.close()
  }
}

type Notes = Partial<Record<CorrectionColumn, string>>

async function countLines(engine: Engine, { source, file }: RejectedFile): Promise<number> {
  const [row] = await engine.all(
    'select count(distinct line) as lines from reject where source = $1 and file = $2',
    [source, file],
  )
  return Number(row?.lines)
}

/** Rejected rows in order of line, some thousands at a time. */
async function* readLines(engine: Engine, { source, file }: RejectedFile): AsyncGenerator<RejectedLine> {
  const ordered = (column: string) => `list(${column} order by column_name, rule)`
  for (let [written, after] = [0, 0]; written < mostLines; written += linesAtOnce) {
    const lines = await engine.all<RejectedLine>(
      `select line, ${ordered('column_name')} as columns, ${ordered('value')} as values,
          ${ordered('rule')} as rules, ${ordered('accepted_fr')} as fr, ${ordered('accepted_en')} as en
        from reject where source = $1 and file = $2 and line > $3
        group by line order by line limit ${linesAtOnce}`,
      [source, file, after],
    )
    yield* lines
    const last = lines.at(-1)
    if (!last || lines.length < linesAtOnce) return
    after = last.line
  }
}

function describeLine({ line, columns, values, rules, fr, en }: RejectedLine, personal: boolean): Notes {
  const messages = rules.map((_, index) => {
    const value = personal ? '' : (values[index] ?? '')
    return formatProblem(columns[index] ?? '', value, { fr: fr[index] ?? '', en: en[index] ?? '' })
  })
  return {
    vigie_ligne: String(line),
    vigie_colonne: columns.filter(Boolean).join(' | '),
    vigie_regle: rules.join(' | '),
    vigie_message_fr: messages.map((message) => message.fr).join(' | '),
    vigie_message_en: messages.map((message) => message.en).join(' | '),
  }
}

/** `sexe : 2 ; accepté : F, M, X`; without column or value, what is left of it. */
function formatProblem(column: string, value: string, accepted: Text): Text {
  const what = (colon: string) => [column, value].filter(Boolean).join(colon)
  const [fr, en] = [what('\u202f: '), what(': ')]
  return {
    fr: `${fr && `${fr}\u202f; `}accepté\u202f: ${accepted.fr}`,
    en: `${en && `${en}; `}accepted: ${accepted.en}`,
  }
}

function describeRest(lines: number): Notes {
  return {
    vigie_message_fr: `et ${formatCount(lines, 'fr')} lignes rejetées de plus, non recopiées ici`,
    vigie_message_en: `and ${formatCount(lines, 'en')} more rejected rows, not copied here`,
  }
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function neutralize(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function formatCells(cells: readonly string[], separator: string): string {
  const special = (cell: string) => cell.includes(separator) || /["\r\n]/.test(cell)
  return cells.map((cell) => (special(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)
}
