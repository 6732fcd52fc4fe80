import Papa from 'papaparse'
import { type Fault, type Newline, type Region, type ScannedRecord, scanRecords } from './scanRecords.ts'
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
  /** Physical lines through the end of the header, blank ones and a preamble before it included. */
  headerLines: number
  /** Lines of notes under the table. */
  footer: number
  /** Physical lines: header + blank + records + malformed + continued + footer. */
  lines: number
  blank: number
  /** Records with the cells of the header, blank ones at the end left out or added. */
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

/** Counts and places the records of a region of a UTF-8 file that begins with its header. */
export async function surveyFile(path: string, separator: Separator, region: Region): Promise<Survey> {
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
  let core = 0
  let expected = -1
  const file = await scanRecords(path, separator, region, (record, bytes) => {
    if (survey.header.length === 0) {
      if (isBlankLine(record)) return
      survey.header = record.fault === 'long' ? [''] : parseRecord(bytes().toString('utf8'), separator)
      core = countNamed(survey.header)
      survey.headerLines = record.line + record.lines - 1
      if (record.lines > 1 || record.stray || record.fault) odd = true
      return
    }
    survey.continued += record.lines - 1
    const width = survey.header.length
    if (isBlankRecord(record, width)) {
      survey.blank++
      if (record.length > 0 || width === 1) odd = true
      return
    }
    const fault = findFault(record, width, core)
    if (fault) {
      survey.malformed.push({ line: record.line, fault, cells: record.cells })
      return
    }
    if (record.line !== expected) survey.segments.push({ record: survey.records, line: record.line })
    if (record.stray || record.cells !== width) odd = true
    expected = record.line + 1
    survey.records++
  })
  return {
    ...survey,
    separator,
    footer: 0,
    lines: file.lines,
    unclosed: file.unclosed,
    newline: file.newline,
    padded: file.padded || survey.continued > 0,
    plain: !odd && survey.malformed.length === 0 && file.newline !== undefined,
  }
}

/** Whether a record is an empty line, or one of spaces only. */
export function isBlankLine(record: ScannedRecord): boolean {
  return record.filled === 0 && record.cells === 1
}

/** Whether a record is no row of `width` cells but a blank line, with or without separators. */
export function isBlankRecord(record: ScannedRecord, width: number): boolean {
  return record.filled === 0 && (record.cells === 1 || record.cells !== width)
}

/**
 * Why a record cannot be read as a row of `width` cells, of which `core` have a header; undefined when it can,
 * though blank cells at its end be too many or missing.
 */
export function findFault(record: ScannedRecord, width: number, core: number): Fault | undefined {
  if (record.fault) return record.fault
  return record.filled > width || record.cells < core ? 'cells' : undefined
}

/** How many cells of a header there are through the last one that is not blank. */
export function countNamed(header: readonly string[]): number {
  return header.findLastIndex((cell) => cell.trim() !== '') + 1
}

/** The cells of one record, without what no reader shows and no SQL text may hold. */
export function parseRecord(text: string, separator: Separator): string[] {
  const [cells] = Papa.parse<string[]>(text, { delimiter: separator, quoteChar: '"', newline: '\n' }).data
  return (cells ?? []).map((cell) => cell.replace(/^\ufeff/, '').replaceAll('\0', ''))
}
