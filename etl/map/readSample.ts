import Papa from 'papaparse'
import type { DecodedFile } from '../screen/decode/decodeFile.ts'
import { readStart } from '../screen/readStart.ts'

const sampleBytes = 2_000_000

/** The first whole records of a decoded file, as cells. */
export async function readSample({ survey, readable }: DecodedFile): Promise<string[][]> {
  const start = await readStart(readable.path, sampleBytes)
  const body = start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/(?<=\n)/)
    .slice(readable.skip)
    .join('')
  const { data } = Papa.parse<string[]>(body, {
    delimiter: survey.separator,
    quoteChar: '"',
    newline: readable.newline,
  })
  const whole = start.length === sampleBytes ? data.slice(0, -1) : data
  return whole.filter((cells) => cells.length === survey.header.length)
}
