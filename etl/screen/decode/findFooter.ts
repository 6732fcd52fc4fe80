import { open, stat } from 'node:fs/promises'
import type { HeaderPlace } from './findHeader.ts'
import { parseRecord } from './survey.ts'

/** The notes under a table: `Source : DEPP`, `Lecture : …`. */
export interface Footer {
  /** Where the table ends in the file, in bytes. */
  end: number
  /** Lines of notes, and blank ones among and after them. */
  lines: number
  blank: number
  texts: readonly string[]
}

const tailBytes = 64 * 1024
const note =
  /^(sources?|lecture|note|notes|champs?|n\.?b\.?|remarques?|l[ée]gende|d[ée]finitions?|avertissement|extrait|extraction|[ée]dit[ée]|g[ée]n[ée]r[ée]|mise? [àa] jour|donn[ée]es|précisions?|read|reading|scope|updated|generated|exported|export[ée]?)(?![a-z0-9_])|^[*†‡©]|^\([0-9a-z*]{1,2}\)/i
const words = /(\p{L}{2,}[^\p{L}]+){3}\p{L}{2,}/u

/**
 * Finds the notes at the end of a UTF-8 file: lines of one filled cell that read as a note, or shorter than the
 * table and beginning like one. A row cut short is no note: it stays for the check to reject.
 */
export async function findFooter(path: string, header: HeaderPlace): Promise<Footer> {
  const { size } = await stat(path)
  const none = { end: size, lines: 0, blank: 0, texts: [] }
  if (header.cells.length < 2) return none
  let footer: Footer = none
  let blank = 0
  for (const { offset, text } of (await readTail(path, header.bytes)).reverse()) {
    if (text.trim() === '') blank++
    else if (offset > header.bytes && isNote(text, header)) {
      footer = {
        end: offset,
        lines: footer.lines + 1,
        blank,
        texts: [showCells(text, header), ...footer.texts],
      }
    } else break
  }
  return footer
}

function isNote(text: string, { separator, cells: { length: width } }: HeaderPlace): boolean {
  // A quote that opens or closes here belongs to a record of several lines.
  if ((text.match(/"/g) ?? []).length % 2 === 1) return false
  const cells = parseRecord(text, separator)
  const first = (cells[0] ?? '').trim()
  const alone = cells.slice(1).every((cell) => cell.trim() === '')
  if (note.test(first)) return alone || cells.length < width
  return alone && words.test(first)
}

/** A note as a spreadsheet shows it; one that the separator cuts is a sentence that was not quoted. */
function showCells(text: string, { separator }: HeaderPlace): string {
  const [first = '', ...others] = parseRecord(text, separator)
  return others.every((cell) => cell.trim() === '') ? first.trim() : text
}

/** The whole lines at the end of a file, from `start` on, each with its place in it. */
async function readTail(path: string, start: number): Promise<{ offset: number; text: string }[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const from = Math.max(start, size - tailBytes)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
    // One character is one byte, so that places in the text are places in the file.
    const tail = buffer.toString('latin1', 0, bytesRead)
    const lines = [...tail.matchAll(/[^\r\n]*(\r\n|\n|\r)|[^\r\n]+$/g)].map(({ 0: line, index }) => ({
      offset: from + index,
      text: Buffer.from(line.replace(/[\r\n]+$/, ''), 'latin1').toString('utf8'),
    }))
    return from > start ? lines.slice(1) : lines
  } finally {
    await file.close()
  }
}
