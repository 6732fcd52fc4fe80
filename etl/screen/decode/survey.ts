import Papa from 'papaparse'
import { type Fault, type Newline, type ScannedRecord, scanRecords } from './scanRecords.ts'
import type { Separator } from './separator.ts'

/** From record `record` on (until the next segment), record n is on physical line `line + n - record`. */
export interface Segment {
  record: number
  line: number
}

/** Where every physical line of a file goes before its cells are looked at. */
export interface Survey {
  separator: Separator
  header: readonly string[]
  /** Physical lines through the end of the header, blank ones before it included. */
  headerLines: number
  /** Physical lines: header + blank + records + malformed + continued. */
  lines: number
  blank: number
  /** Records with as many cells as the header. */
  records: number
  malformed: readonly { line: number; fault: Fault; cells: number }[]
  /** Physical lines beyond the first one of a record: newlines inside quotes. */
  continued: number
  segments: readonly Segment[]
  unclosed: number | undefined
  /** Some cell may begin or end with a blank. */
  padded: boolean
  /** How lines end, where all end alike. */
  newline: Newline | undefined
  /** Records are exactly the lines after the header: any CSV reader sees the same ones. */
  plain: boolean
}

/** Counts and places the records of a UTF-8 file. */
export async function surveyFile(path: string, separator: Separator): Promise<Survey> {
  const survey = {
    header: [] as string[],
    headerLines: 0,
    blank: 0,
    records: 0,
    malformed: [] as { line: number; fault: Fault; cells: number }[],
    continued: 0,
    segments: [] as Segment[],
  }
  let odd = false
  let expected = -1
  const file = await scanRecords(path, separator, (record, bytes) => {
    if (survey.header.length === 0) {
      if (isBlankLine(record)) return
      survey.header = record.fault === 'long' ? [''] : parseRecord(bytes().toString('utf8'), separator)
      survey.headerLines = record.line + record.lines - 1
      if (record.lines > 1 || record.stray || record.fault) odd = true
      return
    }
    survey.continued += record.lines - 1
    const width = survey.header.length
    if (isBlankLine(record) || (record.blank && record.cells !== width)) {
      survey.blank++
      if (record.length > 0 || width === 1) odd = true
      return
    }
    const fault = findFault(record, width)
    if (fault) {
      survey.malformed.push({ line: record.line, fault, cells: record.cells })
      return
    }
    if (record.line !== expected) survey.segments.push({ record: survey.records, line: record.line })
    if (record.stray) odd = true
    expected = record.line + 1
    survey.records++
  })
  return {
    ...survey,
    separator,
    lines: file.lines,
    unclosed: file.unclosed,
    newline: file.newline,
    padded: file.padded || survey.continued > 0,
    plain: !odd && survey.malformed.length === 0 && file.newline !== undefined,
  }
}

/** Whether a record is an empty line, or one of spaces only. */
export function isBlankLine(record: ScannedRecord): boolean {
  return record.blank && record.cells === 1
}

/** Why a record cannot be read as a row of `width` cells; undefined when it can. */
export function findFault(record: ScannedRecord, width: number): Fault | undefined {
  return record.fault ?? (record.cells === width ? undefined : 'cells')
}

/** The cells of one record. */
export function parseRecord(text: string, separator: Separator): string[] {
  const [cells] = Papa.parse<string[]>(text, { delimiter: separator, quoteChar: '"', newline: '\n' }).data
  return (cells ?? []).map((cell) => cell.replace(/^\ufeff/, ''))
}
