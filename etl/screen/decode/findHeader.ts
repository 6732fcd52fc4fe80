import Papa from 'papaparse'
import { readStart } from '../readStart.ts'
import { findSeparator, type Separator } from './separator.ts'

/**
 * How well cells fit as the header of a file: the number of columns they name, Infinity when they name every
 * column needed.
 */
export type FitHeader = (cells: readonly string[]) => number

export interface HeaderPlace {
  /** Physical lines before the one the header begins on, when they hold more than blanks; else 0. */
  preamble: number
  /** The text of those lines. */
  before: string
  /** Bytes of those lines. */
  bytes: number
  separator: Separator
  cells: readonly string[]
}

const linesSearched = 50
const bytesSearched = 64 * 1024

/** Finds the header at the start of a UTF-8 file. */
export async function findHeader(path: string, fitHeader: FitHeader): Promise<HeaderPlace> {
  return findInStart((await readStart(path, bytesSearched)).toString('utf8'), fitHeader)
}

/**
 * Finds the header in the first lines of a UTF-8 text: the first line that names every column needed, or the
 * one that names most; where none names any, the first that is not blank.
 */
function findInStart(start: string, fitHeader: FitHeader): HeaderPlace {
  let best = { place: readPlace(start, 0, 0), fit: 0 }
  let blank = true
  for (const { index, line, text } of listLines(start)) {
    if (/^\ufeff? *$/.test(text)) continue
    // Blank lines before the header are no preamble.
    const place = blank ? readPlace(start, 0, 0) : readPlace(start, index, line)
    blank = false
    const fit = fitHeader(place.cells)
    if (fit > best.fit) best = { place, fit }
    if (fit === Number.POSITIVE_INFINITY) break
  }
  return best.place
}

function readPlace(start: string, index: number, line: number): HeaderPlace {
  const text = start.slice(index)
  const separator = findSeparator(text)
  const [record = []] = Papa.parse<string[]>(text.replace(/^\ufeff/, '').replace(/^\s*[\r\n]/, ''), {
    delimiter: separator,
    quoteChar: '"',
    preview: 1,
  }).data
  const before = start.slice(0, index)
  return { preamble: line, before, bytes: Buffer.byteLength(before), separator, cells: record }
}

/** The first lines, each with its place in the text and how many lines come before it. */
function* listLines(start: string): Generator<{ index: number; line: number; text: string }> {
  const ends = /\r\n|\n|\r|$/g
  let index = 0
  for (let line = 0; line < linesSearched && index < start.length; line++) {
    ends.lastIndex = index
    const end = ends.exec(start)
    const stop = end?.index ?? start.length
    yield { index, line, text: start.slice(index, stop) }
    index = stop + (end?.[0].length ?? 0)
  }
}
