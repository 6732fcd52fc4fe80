import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecords } from '../../../etl/report/recordReader.ts'
import { scanRecords } from '../../../etl/screen/decode/scanRecords.ts'

const whole = { start: 0, end: Number.POSITIVE_INFINITY, line: 1, cellBytes: 100_000 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('gives each record as the scanner of the whole file finds it', async () => {
  const path = join(folder, 'a.csv')
  const piece = fc.constantFrom('a', 'é', ';', '"', '""', '\n', '\r\n', '\r', ' ', ';"', '";', '"\n')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      await writeFile(path, pieces.join(''))
      const scanned: { line: number; text: string }[] = []
      await scanRecords(path, ';', whole, (record, bytes) =>
        scanned.push({ line: record.line, text: bytes().toString() }),
      )
      const wanted = scanned.filter((_, index) => index % 2 === 0)
      const records = await openRecords(path, ';')
      const read = []
      for (const { line } of wanted) read.push({ line, text: await records.read(line) })
      await records.close()
      expect(read).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})

test('passes over an endless line and cuts it', async () => {
  const path = join(folder, 'long.csv')
  await writeFile(path, `a\r\n${'x'.repeat(5_000_000)}\r\nb;${'y'.repeat(1_048_576)}\r\n"c\r\nd";e`)
  const records = await openRecords(path, ';')
  expect(await records.read(2)).toBe('x'.repeat(32_767))
  expect(await records.read(4)).toBe('"c\r\nd";e')
  await records.close()
})
