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
  /** Nothing but separators, quotes and spaces. */
  blank: boolean
  length: number
  /** Text after a closing quote, a NUL byte, or more than a million bytes. */
  fault: Exclude<Fault, 'cells'> | undefined
  /** Quotes inside an unquoted cell, or spaces after a quoted one: parsers disagree on them. */
  stray: boolean
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

const longestRecord = 1_000_000

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
  onRecord: (record: ScannedRecord, bytes: () => Buffer) => void,
): Promise<ScannedFile> {
  const separatorByte = separator.charCodeAt(0)
  const edges = table([separatorByte, lf, cr, quote])
  const record: ScannedRecord = fresh(1)
  let window: Buffer = Buffer.alloc(0)
  let [windowStart, recordStart, position, line] = [0, 0, 0, 1]
  let [state, quoteLine, previous]: [State, number, number] = [State.cellStart, 0, lf]
  let [sawLf, sawCrlf, sawCr, pendingCr, padded] = [false, false, false, false, false]
  const bytes = () => window.subarray(recordStart - windowStart, recordStart - windowStart + record.length)

  const finish = (end: number) => {
    record.length = end - recordStart
    record.lines = line - record.line + 1
    if (record.length > longestRecord) record.fault = 'long'
    onRecord(record, bytes)
    state = State.cellStart
  }

  for await (const part of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 })) {
    const chunk = part as Buffer
    const kept = window.subarray(recordStart - windowStart)
    // A record that is too long is never asked for: no need to keep what an unclosed quote swallows.
    window = kept.length === 0 || kept.length > longestRecord ? chunk : Buffer.concat([kept, chunk])
    windowStart = recordStart
    for (let index = 0; index < chunk.length; index++, position++) {
      const byte = chunk[index] ?? 0
      if (position < 3 && isBom(byte, position)) {
        recordStart = position + 1
        continue
      }
      if (pendingCr) {
        pendingCr = false
        if (byte === lf) {
          sawCrlf = true
          recordStart = position + 1
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
        else if (byte > space) record.blank = false
      } else if (byte === separatorByte) {
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
        if (byte !== space && byte !== tab) record.blank = false
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
  const open = position > recordStart
  if (open) finish(position)
  return {
    lines: open ? line : line - 1,
    unclosed,
    padded,
    newline: sawCr || (sawLf && sawCrlf) ? undefined : sawCrlf ? '\r\n' : '\n',
  }
}

function fresh(line: number): ScannedRecord {
  return { line, lines: 1, cells: 1, blank: true, length: 0, fault: undefined, stray: false }
}

function table(bytes: readonly number[]): Uint8Array {
  const marked = new Uint8Array(256)
  for (const byte of bytes) marked[byte] = 1
  return marked
}

function isBom(byte: number, position: number): boolean {
  return byte === [0xef, 0xbb, 0xbf][position]
}
