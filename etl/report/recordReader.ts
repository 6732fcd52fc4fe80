import { open } from 'node:fs/promises'
import type { Separator } from '../screen/decode/separator.ts'

export interface RecordReader {
  /** The text of the record that begins on a physical line; lines are asked for in growing order. */
  read(line: number): Promise<string>
  close(): Promise<void>
}

interface Line {
  text: string
  end: string
}

const [lf, cr] = [10, 13]
const chunkSize = 1024 * 1024
/** What a spreadsheet cell can hold: a longer text is cut. */
const longestText = 32_767

/**
 * Reads chosen records of a UTF-8 file as they are written. Line ends are found natively and only the records asked
 * for become text.
 */
export async function openRecords(path: string, separator: Separator): Promise<RecordReader> {
  const file = await open(path)
  let window: Buffer = Buffer.alloc(0)
  // `lfAt` and `crAt`: the next of each from `start` on; -1 none in the window, -2 not looked for yet.
  let [line, start, lfAt, crAt, ended] = [1, 0, -2, -2, false]

  async function readOn(): Promise<void> {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(chunkSize), 0, chunkSize)
    ended = bytesRead === 0
    const open = window.subarray(start)
    // The end of an endless line is looked for, its middle is not kept.
    const kept = open.length > chunkSize ? [open.subarray(0, longestText * 4), open.subarray(-1)] : [open]
    window = Buffer.concat([...kept, buffer.subarray(0, bytesRead)])
    ;[start, lfAt, crAt] = [0, -2, -2]
  }

  /** Passes the current line; gives what `take` makes of it, undefined after the last. */
  async function pass<T>(take: (text: Buffer, end: Buffer) => T): Promise<T | undefined> {
    for (;;) {
      if (lfAt !== -1 && lfAt < start) lfAt = window.indexOf(lf, start)
      if (crAt !== -1 && crAt < start) crAt = window.indexOf(cr, start)
      const found = crAt === -1 ? lfAt : lfAt === -1 ? crAt : Math.min(lfAt, crAt)
      // A CR that ends the window may be half of a CRLF.
      const undecided = found === -1 || (found === crAt && found === window.length - 1)
      if (undecided && !ended) {
        await readOn()
        continue
      }
      if (start === window.length) return undefined
      const end = found === -1 ? window.length : found
      const next = end + (window[end] === cr && window[end + 1] === lf ? 2 : 1)
      const taken = take(window.subarray(start, end), window.subarray(end, next))
      start = Math.min(next, window.length)
      line++
      return taken
    }
  }

  const readLine = () =>
    pass((text, end): Line => ({ text: text.toString('utf8'), end: end.toString('utf8') }))
  return {
    async read(wanted) {
      while (line < wanted && (await pass(() => true))) {}
      let read = await readLine()
      let text = read?.text ?? ''
      while (read && text.length < longestText && isOpen(text, separator)) {
        const { end } = read
        read = await readLine()
        text += end + (read?.text ?? '')
      }
      return text.slice(0, longestText)
    },
    close: () => file.close(),
  }
}

/** Whether the last cell of a text that begins a record is between quotes and goes on: as `scanRecords` reads. */
function isOpen(text: string, separator: Separator): boolean {
  const closing = /(?:[^"]|"")*?"(?!")/y
  for (let at = 0; ; ) {
    if (text[at] === '"') {
      closing.lastIndex = at + 1
      if (!closing.test(text)) return true
      at = closing.lastIndex
    }
    const next = text.indexOf(separator, at)
    if (next === -1) return false
    at = next + 1
  }
}
