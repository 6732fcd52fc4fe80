import { open } from 'node:fs/promises'
import Papa from 'papaparse'
import type { DecodedFile } from '../screen/decode/decodeFile.ts'

const sampleBytes = 2_000_000

/** The first whole records of a decoded file, as cells. */
export async function readSample({ survey, readable }: DecodedFile): Promise<string[][]> {
  const file = await open(readable.path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0)
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '')
    const body = text
      .split(/(?<=\n)/)
      .slice(readable.skip)
      .join('')
    const { data } = Papa.parse<string[]>(body, {
      delimiter: survey.separator,
      quoteChar: '"',
      newline: readable.newline,
    })
    const whole = bytesRead === sampleBytes ? data.slice(0, -1) : data
    return whole.filter((cells) => cells.length === survey.header.length)
  } finally {
    await file.close()
  }
}
