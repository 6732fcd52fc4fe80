import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readFingerprint } from '../../../../etl/screen/decode/encoding.ts'
import { isLossy } from '../../../../etl/screen/decode/lossyText.ts'
import { decodeWindows1252 } from '../../../../etl/screen/decode/windows1252.ts'
import { openDecoding } from './openDecoding.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let files: Awaited<ReturnType<typeof openDecoding>>
beforeAll(async () => {
  files = await openDecoding()
})
afterAll(() => files.close())

const text = 'nom;prix\nÉcole d’été « œuvre »;12 €\n'

test.each([
  ['utf-8', Buffer.from(text)],
  ['utf-8 with BOM', Buffer.from(`\ufeff${text}`)],
  ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['windows-1252', windows1252(text)],
])('%s is detected and read', async (encoding, bytes) => {
  const decoded = await files.read(bytes)
  expect(decoded.encoding).toBe(encoding)
  expect(decoded.survey.header).toEqual(['nom', 'prix'])
  expect(decoded.rows).toEqual([[2, 'École d’été « œuvre »', '12 €']])
})

test('UTF-16 without a BOM is detected', async () => {
  expect((await files.read(Buffer.from('a;b\n1;2\n', 'utf16le'))).encoding).toBe('utf-16le')
})

test('a character cut by the end of a chunk is still UTF-8', async () => {
  for (const lead of [0, 1, 2, 3]) {
    const path = await files.write(`${'x'.repeat(lead)}${'€'.repeat(2_000_000)}`, 'big.csv')
    expect((await readFingerprint(path)).encoding).toBe('utf-8')
  }
  expect(
    (await readFingerprint(await files.write(Buffer.from([0x61, 0xe2, 0x82]), 'cut.csv'))).encoding,
  ).toBe('windows-1252')
})

test('the hash is that of the published bytes', async () => {
  const { sha256 } = await readFingerprint(await files.write('abc'))
  expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('every byte of Windows-1252', () => {
  const decoded = decodeWindows1252(Buffer.from([0x80, 0x8a, 0x92, 0x96, 0x9c, 0x9f, 0xa0, 0xe9]))
  expect(decoded).toBe('€Š’–œŸ\u00a0é')
})

test('any text reads the same in UTF-16, both ends', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 6 })
    .map((content) => content.replaceAll(/\s|[\0"]/gu, ''))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), fc.boolean(), async (rows, swap) => {
      const written = `\ufeff${Papa.unparse({ fields: ['un', 'deux'], data: rows }, { newline: '\n' })}`
      const bytes = Buffer.from(written, 'utf16le')
      const decoded = await files.read(swap ? bytes.swap16() : bytes)
      expect(decoded.encoding).toBe(swap ? 'utf-16be' : 'utf-16le')
      expect(decoded.rows.map(([, ...cells]) => cells)).toEqual(rows)
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

test('lines in two encodings are told, whichever are fewer; one encoding is told by its name', async () => {
  const line = fc.tuple(fc.constantFrom('utf8', 'latin1', 'ascii'), fc.constantFrom('é', 'ça', 'À bientôt'))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
      const written = lines.map(([encoding, content]) =>
        encoding === 'ascii'
          ? Buffer.from('x;y\n')
          : Buffer.from(`${content};z\n`, encoding as BufferEncoding),
      )
      const { encoding, mixed } = await files.decode(Buffer.concat(written))
      const places = (wanted: string) =>
        lines.flatMap(([found], index) => (found === wanted ? [index + 1] : []))
      const [utf8, latin1] = [places('utf8'), places('latin1')]
      if (utf8.length === 0 || latin1.length === 0) {
        expect(mixed).toBeUndefined()
        expect(encoding).toBe(latin1.length > 0 ? 'windows-1252' : 'utf-8')
      } else {
        const fewer = utf8.length < latin1.length ? utf8 : latin1
        expect(encoding).toBe('utf-8 and windows-1252')
        expect(mixed).toEqual({ count: fewer.length, first: fewer.slice(0, 5) })
      }
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

test('lossy text is told by its lines, capitals with an accent are not lossy', async () => {
  const lossy = async (content: string) => (await files.decode(content)).lossy
  expect(await lossy('a;b\nÂge;SÃO PAULO Ångström\nÀ;É\n')).toBeUndefined()
  expect(await lossy('a;b\nÃ©cole;x\n1;2\nl\ufffdcole;Ã\u00a0\nlâ€™été;Â°\n')).toEqual({
    count: 3,
    first: [2, 4, 5],
  })
  // What reading UTF-8 bytes as Windows-1252 makes of every accented letter of French.
  for (const letter of 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’…–') {
    expect([letter, isLossy(decodeWindows1252(Buffer.from(letter)))]).toEqual([letter, true])
  }
})

function windows1252(content: string): Buffer {
  const special: Record<string, number> = { '’': 0x92, '€': 0x80, œ: 0x9c }
  return Buffer.from([...content].map((character) => special[character] ?? character.charCodeAt(0)))
}
