import { isAscii } from 'node:buffer'
import { createReadStream } from 'node:fs'
import type { Separator } from './separator.ts'
import { parseRecord, type Survey } from './survey.ts'

const [nul, tab, lf, cr, space] = [0, 9, 10, 13, 32]
// UTF-8 read as Latin-1: a byte of a blank that `cleanCell` removes, at the edge of a cell.
const padding: Record<Separator, RegExp> = {
  ';': /[;"\n][ \t\xc2\xe2\xef]|[ \t\x87\x89\xa0\xaf\xbf][;"\r\n]/,
  ',': /[,"\n][ \t\xc2\xe2\xef]|[ \t\x87\x89\xa0\xaf\xbf][,"\r\n]/,
  '|': /[|"\n][ \t\xc2\xe2\xef]|[ \t\x87\x89\xa0\xaf\xbf][|"\r\n]/,
  '\t': /[\t"\n][ \xc2\xe2\xef]|[ \x87\x89\xa0\xaf\xbf][\t"\r\n]/,
}

/**
 * The survey of a file that seems to have its header on the first line and one record on each line after it: no
 * blank line, no NUL, one way to end lines. Undefined for any other. The database then proves it or not: it refuses
 * a file in which a record has not the cells of the header, and counts fewer records than lines where one spans
 * several.
 */
export async function glanceAtFile(path: string, separator: Separator): Promise<Survey | undefined> {
  let [newlines, returns, pairs, padded] = [0, 0, 0, false]
  let header: string[] | undefined
  let tail = Buffer.alloc(0)
  for await (const part of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 })) {
    const chunk = part as Buffer
    header ??= readFirstLine(chunk, separator)
    if (!header || header.length < 2 || chunk.includes(nul)) return undefined
    const joined = Buffer.concat([tail, chunk])
    if (joined.includes('\n\n') || joined.includes('\n\r\n')) return undefined
    // Parsers disagree on a blank before an opening quote.
    if (joined.includes(' "')) return undefined
    newlines += count(chunk, lf)
    returns += count(chunk, cr)
    pairs += count(joined.subarray(Math.max(0, tail.length - 1)), '\r\n')
    padded ||= maybePadded(joined, separator)
    tail = Buffer.from(joined.subarray(-2))
  }
  if (!header || returns !== pairs || (returns > 0 && returns !== newlines)) return undefined
  const ended = tail.at(-1) === lf
  const lines = newlines + (ended ? 0 : 1)
  return {
    separator,
    header,
    headerLines: 1,
    footer: 0,
    lines,
    blank: 0,
    records: lines - 1,
    malformed: [],
    continued: 0,
    segments: lines > 1 ? [{ record: 0, line: 2 }] : [],
    unclosed: undefined,
    padded: padded || !ended,
    newline: returns > 0 ? '\r\n' : '\n',
    plain: true,
  }
}

function readFirstLine(chunk: Buffer, separator: Separator): string[] | undefined {
  const end = chunk.indexOf(lf)
  const line = chunk.toString('utf8', 0, Math.max(0, end)).replace(/\r$/, '')
  return line.trim() === '' ? undefined : parseRecord(line, separator)
}

function maybePadded(bytes: Buffer, separator: Separator): boolean {
  const blank = bytes.includes(space) || (separator !== '\t' && bytes.includes(tab)) || !isAscii(bytes)
  return blank && padding[separator].test(bytes.toString('latin1'))
}

function count(bytes: Buffer, wanted: number | string): number {
  let found = 0
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found++
  return found
}
