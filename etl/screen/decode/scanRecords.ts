import { createReadStream } from 'node:fs'
import type { Separator } from './separator.ts'

export type Fault = 'cells' | 'quote' | 'nul' | 'long'

/** One record of a delimited file. The object is reused: read it during the call. */
export interface ScannedRecord {
  /** Physical line on which it begins, from 1. */
  line: number
  /** Physical lines it spans. */
  lines: number
  cells: number
  /** Cells through the last one with more than quotes and spaces: 0 for a blank record. */
  filled: number
  length: number
  /** Text after a closing quote, a NUL byte, or too many bytes in a cell or in all. */
  fault: Exclude<Fault, 'cells'> | undefined
  /** Quotes inside an unquoted cell, or spaces after a quoted one: parsers disagree on them. */
  stray: boolean
}

/** Bytes of the longest record of a region. */
export function longestRecord({ cellBytes }: Region): number {
  return 10 * cellBytes
}

export type Newline = '\n' | '\r\n'

export interface ScannedFile {
  lines: number
  /** The line on which a quote opens that never closes. */
  unclosed: number | undefined
  /** How lines end, where all end alike and not by a lone CR. */
  newline: Newline | undefined
  /** Some cell may begin or end with a blank: false is certain, true is not. */
  padded: boolean
}

/** The part of a file to scan. */
export interface Region {
  /** Bytes. */
  start: number
  end: number
  /** Physical line of its first byte. */
  line: number
  /** Bytes of the longest cell; a record has at most ten times as many. */
  cellBytes: number
}

enum State {
  cellStart,
  bare,
  quoted,
  quoteInQuoted,
  afterQuoted,
}
const [tab, lf, cr, space, quote] = [9, 10, 13, 32, 34]
// First and last bytes of the blanks that `cleanCell` removes, in UTF-8.
const blankStarts = table([tab, space, 0xc2, 0xe2, 0xef])
const blankEnds = table([tab, space, 0x87, 0x89, 0xa0, 0xaf, 0xbf])

/** Walks the bytes of an ASCII-compatible file and tells each record, `bytes` giving its content on demand. */
export async function scanRecords(
  path: string,
  separator: Separator,
  region: Region,
  onRecord: (record: ScannedRecord, bytes: () => Buffer) => void,
): Promise<ScannedFile> {
  const longest = longestRecord(region)
  const separatorByte = separator.charCodeAt(0)
  const edges = table([separatorByte, lf, cr, quote])
  const record: ScannedRecord = fresh(region.line)
  let window: Buffer = Buffer.alloc(0)
  let [windowStart, recordStart, cellStart, position, line] = [0, 0, 0, 0, region.line]
  let [state, quoteLine, previous]: [State, number, number] = [State.cellStart, 0, lf]
  let [sawLf, sawCrlf, sawCr, pendingCr, padded] = [false, false, false, false, false]
  const bytes = () => window.subarray(recordStart - windowStart, recordStart - windowStart + record.length)

  const finishCell = (end: number) => {
    if (end - cellStart > region.cellBytes) record.fault = 'long'
    cellStart = end + 1
  }
  const finish = (end: number) => {
    finishCell(end)
    record.length = end - recordStart
    record.lines = line - record.line + 1
    if (record.length > longest) record.fault = 'long'
    onRecord(record, bytes)
    state = State.cellStart
  }

  for await (const part of readRegion(path, region)) {
    const chunk = part as Buffer
    const kept = window.subarray(recordStart - windowStart)
    // A record that is too long is never asked for: no need to keep what an unclosed quote swallows.
    window = kept.length === 0 || kept.length > longest ? chunk : Buffer.concat([kept, chunk])
    windowStart = recordStart
    for (let index = 0; index < chunk.length; index++, position++) {
      const byte = chunk[index] ?? 0
      if (position < 3 && region.start === 0 && isBom(byte, position)) {
        recordStart = position + 1
        cellStart = position + 1
        continue
      }
      if (pendingCr) {
        pendingCr = false
        if (byte === lf) {
          sawCrlf = true
          recordStart = position + 1
          cellStart = position + 1
          previous = byte
          continue
        }
        sawCr = true
      }
      if ((edges[previous] && blankStarts[byte]) || (edges[byte] && blankEnds[previous])) padded = true
      if (state === State.quoted) {
        if (byte === quote) state = State.quoteInQuoted
        else if (byte === cr || (byte === lf && previous !== cr)) line++
        else if (byte === 0) record.fault = 'nul'
        else if (byte > space) record.filled = record.cells
      } else if (byte === separatorByte) {
        finishCell(position)
        record.cells++
        state = State.cellStart
      } else if (byte === lf || byte === cr) {
        finish(position)
        line++
        Object.assign(record, fresh(line))
        recordStart = position + 1
        if (byte === cr) pendingCr = true
        else sawLf = true
      } else if (byte === quote) {
        if (state === State.cellStart || state === State.quoteInQuoted) {
          if (state === State.cellStart) quoteLine = line
          state = State.quoted
        } else {
          record.stray = true
        }
      } else {
        if (byte === 0) record.fault = 'nul'
        if (byte !== space && byte !== tab) record.filled = record.cells
        if (state === State.cellStart) state = State.bare
        else if (state !== State.bare) {
          if (byte !== space) record.fault ??= 'quote'
          record.stray = true
          state = State.afterQuoted
        }
      }
      previous = byte
    }
  }
  if (pendingCr) sawCr = true
  const unclosed = state === State.quoted ? quoteLine : undefined
  // No line follows the end of the last one, even inside quotes.
  if (state === State.quoted && (previous === lf || previous === cr)) line--
  const open = position > recordStart
  if (open) finish(position)
  return {
    lines: open ? line : line - 1,
    unclosed,
    padded,
    newline: sawCr || (sawLf && sawCrlf) ? undefined : sawCrlf ? '\r\n' : '\n',
  }
}

function readRegion(path: string, { start, end }: Region): AsyncIterable<unknown> | [] {
  return end > start ? createReadStream(path, { start, end: end - 1, highWaterMark: 4 * 1024 * 1024 }) : []
}

function fresh(line: number): ScannedRecord {
  return { line, lines: 1, cells: 1, filled: 0, length: 0, fault: undefined, stray: false }
}

function table(bytes: readonly number[]): Uint8Array {
  const marked = new Uint8Array(256)
  for (const byte of bytes) marked[byte] = 1
  return marked
}

function isBom(byte: number, position: number): boolean {
  return byte === [0xef, 0xbb, 0xbf][position]
}
