import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCopies } from '../../../../etl/screen/unpack/copies.ts'
import { defaultLimits, type Limits, parseLimits } from '../../../../etl/screen/unpack/limits.ts'
import { openParts } from '../../../../etl/screen/unpack/openParts.ts'
import { buildZip } from './buildZip.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const table = 'a;b\n1;2\n'
const big = 'x;y\n'.repeat(3_000_000)

/** What opening a file gives: the name and text of each part, and each finding with its examples. */
async function opened(name: string, content: string | Buffer, limits: Partial<Limits> = {}) {
  const path = join(folder, name)
  await writeFile(path, content)
  const copies = await openCopies(folder)
  const { parts, findings } = await openParts(path, copies, { ...defaultLimits, ...limits })
  const texts = await Promise.all(parts.map((part) => readFile(part.path, 'utf8')))
  await copies.close()
  return {
    parts: parts.map((part, index) => [part.name, texts[index]]),
    findings: findings.map(({ check, examples }) => [check, ...examples]),
    published: parts.map(({ published }) => published),
    messages: findings.map(({ message }) => message.en),
  }
}

test('a plain file is its own part', async () => {
  expect(await opened('a.csv', table)).toMatchObject({
    parts: [['a.csv', table]],
    findings: [],
    published: [undefined],
  })
})

test('a gzip file keeps its name, and its hash is that of the published bytes', async () => {
  const packed = gzipSync(table)
  const { parts, published } = await opened('a.csv.gz', packed)
  expect(parts).toEqual([['a.csv.gz', table]])
  expect(published).toMatchObject([{ bytes: packed.length }])
})

test('a zip archive gives its tables, and says what it leaves', async () => {
  const archive = buildZip([
    { name: 'origin.json', content: '{}' },
    { name: 'données/a.csv', content: table },
    { name: '__MACOSX/._a.csv', content: 'x' },
    { name: 'dossier/', content: '' },
    { name: 'b.TSV', content: 'a\tb\n', method: 0 },
    { name: 'LISEZMOI.txt', content: 'x' },
  ])
  expect(await opened('a.zip', archive)).toMatchObject({
    parts: [
      ['a.zip/données/a.csv', table],
      ['a.zip/b.TSV', 'a\tb\n'],
    ],
    findings: [['archive_entries', 'origin.json', '__MACOSX/._a.csv', 'LISEZMOI.txt']],
  })
})

describe('refused before anything is unpacked', () => {
  test.each([
    ['encrypted_archive', { name: 'a.csv', content: table, flags: 1 }],
    ['archive_method', { name: 'a.csv', content: table, method: 12 }],
    ['archive_names', { name: '../a.csv', content: table }],
    ['archive_names', { name: '/tmp/a.csv', content: table }],
    ['archive_names', { name: '..\\a.csv', content: table }],
    ['nested_archive', { name: 'a.csv.gz', content: gzipSync(table) }],
    ['nested_archive', { name: 'b.zip', content: buildZip([]) }],
    ['no_table', { name: 'readme.txt', content: 'x' }],
  ])('%s: %o', async (check, entry) => {
    const { parts, findings } = await opened('a.zip', buildZip([entry]))
    expect(parts).toEqual([])
    expect(findings.map(([found]) => found)).toEqual([check])
  })

  test('two entries of one name', async () => {
    const entry = { name: 'a.csv', content: table }
    expect((await opened('a.zip', buildZip([entry, entry]))).findings).toEqual([['repeated_entry', 'a.csv']])
  })

  test('more bytes, entries or packing than the limits', async () => {
    const two = buildZip([
      { name: 'a.csv', content: table },
      { name: 'b.csv', content: table },
    ])
    expect((await opened('a.zip', two, { entries: 1 })).messages).toEqual([
      'entries of the archive: 2; limit: 1; to raise it: --limit entries=N',
    ])
    expect((await opened('a.zip', two, { unpackedBytes: 15 })).findings).toEqual([
      ['size_limit', 'unpackedBytes'],
    ])
    expect((await opened('a.csv', table, { fileBytes: 7 })).findings).toEqual([['size_limit', 'fileBytes']])
    const bomb = buildZip([{ name: 'a.csv', content: big }])
    expect((await opened('a.zip', bomb)).findings).toEqual([['size_limit', 'ratio']])
    expect((await opened('a.csv.gz', gzipSync(big))).findings).toEqual([['size_limit', 'ratio']])
    expect((await opened('a.csv.gz', gzipSync(big), { ratio: 2000 })).findings).toEqual([])
    const small = { ratio: 2000, unpackedBytes: 1_000_000 }
    expect((await opened('a.csv.gz', gzipSync(big), small)).findings).toEqual([
      ['size_limit', 'unpackedBytes'],
    ])
  })
})

test('an archive that lies about its content is refused', async () => {
  const lies = [
    { name: 'a.csv', content: big, declaredBytes: 100 },
    { name: 'a.csv', content: table, declaredBytes: 100 },
    { name: 'a.csv', content: table, declaredCrc: 1 },
  ]
  for (const lie of lies) {
    expect(await opened('a.zip', buildZip([lie]))).toMatchObject({
      parts: [],
      findings: [['unreadable_file', 'a.csv']],
    })
  }
})

test('what is cut short or is not what its name says is refused', async () => {
  const archive = buildZip([{ name: 'a.csv', content: table }])
  const refused = async (name: string, content: string | Buffer) => (await opened(name, content)).findings
  expect(await refused('a.zip', archive.subarray(0, 40))).toEqual([['unreadable_file']])
  expect(await refused('a.zip', table)).toEqual([['unreadable_file']])
  expect(await refused('a.csv.gz', gzipSync(table).subarray(0, 20))).toEqual([['unreadable_file']])
  expect(await refused('a.csv.gz', table)).toEqual([['unreadable_file']])
  expect(await refused('a.xlsx', table)).toEqual([['unreadable_file']])
  expect(await refused('a.csv.gz', gzipSync(gzipSync(table)))).toEqual([['nested_archive', 'a.csv.gz']])
  expect(await refused('a.csv', archive)).toEqual([['wrong_extension']])
  expect(await refused('a.csv', gzipSync(table))).toEqual([['wrong_extension']])
})

test.each([
  ['', 'empty_file', 'empty file; accepted: a header line and rows of data'],
  ['\ufeff\n', 'empty_file', 'empty file; accepted: a header line and rows of data'],
  [
    '%PDF-1.7\n',
    'no_table_format',
    'the file is a PDF document; accepted: a table saved as .xlsx or as .csv',
  ],
  ['{"a": 1}', 'no_table_format', 'the file is a JSON text; accepted: a table saved as .xlsx or as .csv'],
  [' [{"a": 1}]', 'no_table_format', 'the file is a JSON text; accepted: a table saved as .xlsx or as .csv'],
  [
    '<!DOCTYPE html>',
    'no_table_format',
    'the file is an HTML page; accepted: a table saved as .xlsx or as .csv',
  ],
  [
    '<?xml version="1.0"?>',
    'no_table_format',
    'the file is an XML document; accepted: a table saved as .xlsx or as .csv',
  ],
])('what is no table is named: %j', async (content, check, message) => {
  for (const [name, bytes] of [
    ['a.csv', content],
    ['b.csv.gz', gzipSync(content)],
  ] as const) {
    expect(await opened(name, bytes)).toMatchObject({ parts: [], findings: [[check]], messages: [message] })
  }
})

test('limits are read from a text, or what is wrong with it is said', () => {
  expect(parseLimits('')).toEqual(defaultLimits)
  expect(parseLimits('rows=10, ratio=3')).toEqual({ ...defaultLimits, rows: 10, ratio: 3 })
  expect(parseLimits('lines=10')).toMatch(/^lines; accepted: fileBytes, /)
  expect(parseLimits('rows=1e6')).toBe('rows=1e6; accepted: a whole number from 1')
  expect(parseLimits('rows')).toBe('rows=; accepted: a whole number from 1')
})
