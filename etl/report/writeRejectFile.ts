import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Papa from 'papaparse'
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

interface Problem {
  line: number
  column_name: string
  value: string
  rule: string
  accepted_fr: string
  accepted_en: string
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
    for await (const problems of readLines(engine, rejected)) {
      const line = problems[0]?.line ?? 0
      const notes = describeLine(problems, personal)
      const record = personal ? '' : await records.read(line)
      if (personal) await add('', notes)
      else if (!malformed.has(line)) await add(`${record}${separator}`, notes)
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

/** What is wrong with each rejected row in order of line, some thousands at a time: all may not fit in memory. */
async function* readLines(engine: Engine, { source, file }: RejectedFile): AsyncGenerator<Problem[]> {
  const lines = await engine.all<{ line: number }>(
    `select distinct line from reject where source = $1 and file = $2 order by line limit ${mostLines}`,
    [source, file],
  )
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const some = lines.slice(start, start + linesAtOnce)
    const problems = await engine.all<Problem>(
      `select line, column_name, value, rule, accepted_fr, accepted_en from reject
        where source = $1 and file = $2 and line between $3 and $4 order by line, column_name, rule`,
      [source, file, some[0]?.line ?? 0, some.at(-1)?.line ?? 0],
    )
    for (let from = 0, to = 0; from < problems.length; from = to) {
      while (problems[to]?.line === problems[from]?.line && to < problems.length) to++
      yield problems.slice(from, to)
    }
  }
}

function describeLine(problems: readonly Problem[], personal: boolean): Notes {
  const join = (texts: readonly string[]) => texts.filter(Boolean).join(' | ')
  const messages = problems.map(({ column_name, value, accepted_fr, accepted_en }) =>
    formatProblem(column_name, personal ? '' : value, { fr: accepted_fr, en: accepted_en }),
  )
  return {
    vigie_ligne: String(problems[0]?.line),
    vigie_colonne: join(problems.map(({ column_name }) => column_name)),
    vigie_regle: join(problems.map(({ rule }) => rule)),
    vigie_message_fr: join(messages.map(({ fr }) => fr)),
    vigie_message_en: join(messages.map(({ en }) => en)),
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
  return Papa.unparse([[...cells]], { delimiter: separator })
}
