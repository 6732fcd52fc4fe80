import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openCopies } from '../../../../etl/screen/unpack/copies.ts'
import { defaultLimits } from '../../../../etl/screen/unpack/limits.ts'
import { openParts } from '../../../../etl/screen/unpack/openParts.ts'
import { buildRows, buildWorkbook } from './buildWorkbook.ts'
import { buildZip } from './buildZip.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const table = 'rentree_scolaire;niveau\n2019;departement\n2020;academie\n'
const good: [string, Buffer][] = [
  [
    'a.zip',
    buildZip([
      { name: 'a.csv', content: table },
      { name: 'b.txt', content: 'x' },
    ]),
  ],
  ['a.csv.gz', gzipSync(table)],
  [
    'a.xlsx',
    buildWorkbook(
      [
        {
          name: 'S',
          rows: buildRows([
            ['a', 'b'],
            ['1', '2019'],
          ]),
        },
      ],
      ['000'],
    ),
  ],
]

test.each(good)(
  '%s with bytes changed, lost or spliced is refused or read, and never stops the run',
  async (name, bytes) => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 4 }),
        fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
        fc.nat(20),
        async (changes, end, start) => {
          const damaged = Buffer.from(bytes)
          for (const [at, byte] of changes) damaged[at] = byte
          const path = join(folder, name)
          const cut = end === bytes.length ? damaged : damaged.subarray(Math.min(start, end), end)
          await writeFile(path, cut)
          const copies = await openCopies(folder)
          const { parts, findings } = await openParts(path, copies, defaultLimits)
          const texts = await Promise.all(parts.map((part) => readFile(part.path, 'utf8')))
          await copies.close()
          const refused = findings.some(({ severity }) => severity === 'error')
          expect(parts.length > 0).toBe(!refused)
          // A sum in the archive vouches for the content of what is read; a workbook is read by its library.
          if (name === 'a.xlsx') return
          for (const text of texts) expect(text).toBe(table)
        },
      ),
      { numRuns: 300, endOnFailure: true },
    )
  },
)
