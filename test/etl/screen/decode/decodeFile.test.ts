import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDecoding } from './openDecoding.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let files: Awaited<ReturnType<typeof openDecoding>>
beforeAll(async () => {
  files = await openDecoding()
})
afterAll(() => files.close())

test('physical lines, across newlines in quotes and blank lines', async () => {
  const { rows, survey } = await files.read('\na;b\r\n1;"x\r\ny\nz"\r\n\r\n2;"q""r"\r\n   \r\n3;\r\n')
  expect(rows).toEqual([
    [3, '1', 'x\r\ny\nz'],
    [7, '2', 'q"r'],
    [9, '3', ''],
  ])
  expect(survey).toMatchObject({ lines: 9, headerLines: 2, blank: 2, continued: 2, records: 3 })
})

test('a record that cannot be a row is set aside with its line, its neighbours are not', async () => {
  const { rows, survey } = await files.read('a;b\n1;2\n3\n4;5;6\n"7"x;8\n9;\0\n;\n;;\n10;11')
  expect(rows).toEqual([
    [2, '1', '2'],
    [7, '', ''],
    [9, '10', '11'],
  ])
  expect(survey.malformed).toEqual([
    { line: 3, fault: 'cells', cells: 1 },
    { line: 4, fault: 'cells', cells: 3 },
    { line: 5, fault: 'quote', cells: 2 },
    { line: 6, fault: 'nul', cells: 2 },
  ])
  expect(survey.blank).toBe(1)
})

test('quotes inside and spaces around quoted cells', async () => {
  const { rows } = await files.read('a;b\nl"un";"deux" \n "trois";quatre\n')
  expect(rows).toEqual([
    [2, 'l"un"', 'deux'],
    [3, ' "trois"', 'quatre'],
  ])
})

test('lone carriage returns and mixed line ends', async () => {
  expect((await files.read('a;b\r1;2\r3;4')).rows).toEqual([
    [2, '1', '2'],
    [3, '3', '4'],
  ])
  expect((await files.read('a;b\n1;2\r\n3;4\r5;6\n')).rows.map(([line]) => line)).toEqual([2, 3, 4])
})

test('a quote that never closes is told with its line', async () => {
  const decoded = await files.readAgain(await files.decode('a;b\n1;2\n3;"4\n5;6\n'))
  expect(decoded.survey.unclosed).toBe(3)
})

test('one column, a header over two lines, no rows', async () => {
  expect((await files.read('a\n1\n\n2\n')).rows).toEqual([
    [2, '1'],
    [4, '2'],
  ])
  expect((await files.read('"a\nb";c\n1;2\n')).rows).toEqual([[3, '1', '2']])
  expect((await files.read('a;b')).rows).toEqual([])
  expect((await files.decode('')).survey).toMatchObject({ header: [], lines: 0 })
})

test('lines stay right where the database reads in parallel', async () => {
  const lines = Array.from({ length: 200_000 }, (_, index) => `${index + 2};${'x'.repeat(40)}`)
  await files.read(`a;b\n${lines.join('\n')}\n`)
  const [row] = await files.engine.all(
    'select count(*) as wrong from stage_raw where cast(c0 as bigint) <> rowid + 2',
  )
  expect(row?.wrong).toBe(0)
})

test('the database reads the cells that another parser wrote', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'a', ';', ',', '"', '""', '\n', '\r\n', ' x ', 'é’', "'", '\t|', '#', '\\'),
    fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[\0\r]/g, '')),
  )
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(';', ',', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, delimiter, newline) => {
        const written = Papa.unparse({ fields: ['un', 'deux', 'trois'], data: rows }, { delimiter, newline })
        const decoded = await files.read(written)
        const kept = rows.filter((row) => row.some((text) => text !== ''))
        expect(
          decoded.rows.map(([, ...cells]) => cells).filter((row) => row.some((text) => text !== '')),
        ).toEqual(kept)
      },
    ),
    { numRuns: 30, endOnFailure: true },
  )
})

test('whatever the bytes, every line is accounted for', async () => {
  const good = 'Titre\n\nun;deux\n1;"a\nb"\n2;c\n\n3;"d""e";\n4;é\n\nSource : x\nNote\n'
  const fitHeader = (cells: readonly string[]) =>
    cells.filter((cell) => cell === 'un' || cell === 'deux').length
  const mutation = fc.array(
    fc.tuple(fc.nat(good.length), fc.constantFrom('"', '\n', ';', '\r', '\0', 'x', '""', '')),
    { maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(mutation, fc.nat(good.length), async (changes, end) => {
      const changed = changes.reduce(
        (text, [at, sign]) => text.slice(0, at) + sign + text.slice(at + 1),
        good,
      )
      const content = changed.slice(0, end + 1)
      const { survey, staged } = await files.readAgain(await files.decode(content, { fitHeader }))
      const { lines, headerLines, blank, records, malformed, continued, footer, unclosed } = survey
      expect(lines).toBe(content.match(/[^\r\n]*(\r\n|\n|\r)|[^\r\n]+$/g)?.length ?? 0)
      if (headerLines === 0) return
      expect(headerLines + blank + records + malformed.length + continued + footer).toBe(lines)
      if (unclosed === undefined) expect(staged).toBe(records)
    }),
    { numRuns: 60, endOnFailure: true },
  )
})
