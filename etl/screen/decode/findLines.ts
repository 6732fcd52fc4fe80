import { isAscii, isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { isLossy } from './lossyText.ts'

/** Physical lines that have something in common: how many, and the first of them. */
export interface LineList {
  count: number
  first: readonly number[]
}

const linesKept = 5

/** The lines of a UTF-8 file whose text lost characters; undefined when there are none. */
export async function findLossyLines(path: string): Promise<LineList | undefined> {
  const lossy = startList()
  await readLines(path, (line, bytes) => {
    if (!isAscii(bytes) && isLossy(bytes.toString('utf8'))) lossy.add(line)
  })
  return lossy.list.count > 0 ? lossy.list : undefined
}

/**
 * The lines that are in another encoding than most of a file that is not valid UTF-8: undefined when none of its
 * lines is, Windows-1252 then being the encoding of all. Plain ASCII lines are in both.
 */
export async function findMixedLines(path: string): Promise<LineList | undefined> {
  const [utf8, other] = [startList(), startList()]
  await readLines(path, (line, bytes) => {
    if (isAscii(bytes)) return
    if (isUtf8(bytes)) utf8.add(line)
    else other.add(line)
  })
  if (utf8.list.count === 0) return undefined
  return utf8.list.count < other.list.count ? utf8.list : other.list
}

function startList() {
  const first: number[] = []
  const list = { count: 0, first }
  const add = (line: number) => {
    list.count++
    if (first.length < linesKept) first.push(line)
  }
  return { list, add }
}

/** Gives each line of an ASCII-compatible file, its end left out, with its number from 1. */
async function readLines(path: string, onLine: (line: number, bytes: Buffer) => void): Promise<void> {
  const [lf, cr] = [0x0a, 0x0d]
  let carried = Buffer.alloc(0)
  let line = 1
  // Lone carriage returns end lines only in files that have no other ends.
  let end: number | undefined
  for await (const part of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 })) {
    const chunk = carried.length > 0 ? Buffer.concat([carried, part as Buffer]) : (part as Buffer)
    end ??= chunk.includes(lf) ? lf : cr
    let start = 0
    for (let stop = chunk.indexOf(end); stop >= 0; stop = chunk.indexOf(end, start)) {
      onLine(line++, chunk.subarray(start, stop))
      start = stop + 1
    }
    carried = Buffer.from(chunk.subarray(start))
  }
  if (carried.length > 0) onLine(line, carried)
}
