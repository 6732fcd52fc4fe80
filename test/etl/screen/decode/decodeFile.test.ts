import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Engine, openEngine } from '../../../../etl/engine.ts'
import { type DecodedFile, decodeFile } from '../../../../etl/screen/decode/decodeFile.ts'
import { readFingerprint } from '../../../../etl/screen/decode/encoding.ts'
import { isLossy } from '../../../../etl/screen/decode/lossyText.ts'
import { findSeparator } from '../../../../etl/screen/decode/separator.ts'
import { decodeWindows1252 } from '../../../../etl/screen/decode/windows1252.ts'
import { cellName, compileLines, compileRecords, writeSegments } from '../../../../etl/screen/stage.ts'
import { type Copies, openCopies } from '../../../../etl/screen/unpack/copies.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let copies: Copies
let engine: Engine
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  engine = await openEngine()
  copies = await openCopies(folder)
})
afterAll(async () => {
  await engine.close()
  await copies.close()
  await rm(folder, { recursive: true, force: true })
})

async function write(content: string | Buffer, name = 'file.csv'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** The cells that the database reads, after the physical line of each row. */
async function read(content: string | Buffer, name?: string) {
  const { staged: records, ...decoded } = await readAgain(
    await decodeFile(await write(content, name), copies),
  )
  const lines = compileLines('select rowid as record, * from stage_raw', decoded.survey.segments)
  const cells = decoded.survey.header.map(
    (_, index) => `coalesce(${cellName(index)}, '') as ${cellName(index)}`,
  )
  const rows = await engine.all(`select line, ${cells.join(', ')} from (${lines}) order by record`)
  expect(records).toBe(decoded.survey.records)
  return { ...decoded, rows: rows.map((row) => Object.values(row)) }
}

/** As the pipeline does: a file taken at a glance that the database does not read so is scanned. */
async function readAgain(glanced: DecodedFile): Promise<DecodedFile & { staged: number }> {
  const staged = await stage(glanced)
  if (staged === glanced.survey.records || !glanced.scan) return { ...glanced, staged }
  const scanned = await glanced.scan()
  return { ...scanned, staged: await stage(scanned) }
}

async function stage(decoded: DecodedFile): Promise<number> {
  await writeSegments(engine, decoded.survey.segments)
  await engine.run('drop table if exists stage_raw')
  await engine
    .run(`create temp table stage_raw as select * from ${compileRecords(decoded)}`)
    .catch(() => engine.run('create temp table stage_raw (c0 varchar)'))
  const [row] = await engine.all('select count(*) as rows from stage_raw')
  return Number(row?.rows)
}

describe('encoding', () => {
  const text = 'nom;prix\nÉcole d’été « œuvre »;12 €\n'

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['windows-1252', windows1252(text)],
  ])('%s is detected and read', async (encoding, bytes) => {
    const decoded = await read(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.survey.header).toEqual(['nom', 'prix'])
    expect(decoded.rows).toEqual([[2, 'École d’été « œuvre »', '12 €']])
  })

  test('UTF-16 without a BOM is detected', async () => {
    expect((await read(Buffer.from('a;b\n1;2\n', 'utf16le'))).encoding).toBe('utf-16le')
  })

  test('a character cut by the end of a chunk is still UTF-8', async () => {
    for (const lead of [0, 1, 2, 3]) {
      const path = await write(`${'x'.repeat(lead)}${'€'.repeat(2_000_000)}`, 'big.csv')
      expect((await readFingerprint(path)).encoding).toBe('utf-8')
    }
    expect((await readFingerprint(await write(Buffer.from([0x61, 0xe2, 0x82]), 'cut.csv'))).encoding).toBe(
      'windows-1252',
    )
  })

  test('the hash is that of the published bytes', async () => {
    const { sha256 } = await readFingerprint(await write('abc'))
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
        const decoded = await read(swap ? bytes.swap16() : bytes)
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
        const { encoding, mixed } = await decodeFile(await write(Buffer.concat(written)), copies)
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
    const lossy = async (content: string) => (await decodeFile(await write(content), copies)).lossy
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
})

describe('the place of the table in its file', () => {
  const fitHeader = (cells: readonly string[]) => {
    const fit = ['un', 'deux', 'trois'].filter((name) => cells.includes(name)).length
    return fit === 3 ? Number.POSITIVE_INFINITY : fit
  }
  const place = async (content: string) => {
    const glanced = await decodeFile(await write(content), copies, { fitHeader })
    const { survey, preamble, notes } = (await glanced.scan?.()) ?? glanced
    const { header, headerLines, separator, records, footer } = survey
    return { header, headerLines, separator, preamble, records, footer, notes }
  }

  test('the header is the first line with all it needs, or the line with most of it', async () => {
    const header = ['un', 'deux', 'trois']
    expect(await place('Titre, avec, virgules\n\nun;deux;trois\n1;2;3\n')).toMatchObject({
      header,
      headerLines: 3,
      separator: ';',
      preamble: 2,
      records: 1,
    })
    expect(await place('un,x\nun|deux|x\n1|2|3\n')).toMatchObject({
      header: ['un', 'deux', 'x'],
      headerLines: 2,
      separator: '|',
      preamble: 1,
    })
    expect(await place('\n\nun;deux;trois\nun;deux;trois\n')).toMatchObject({
      headerLines: 3,
      preamble: 0,
      records: 1,
    })
    expect(await place('x;y\n1;2\n')).toMatchObject({ header: ['x', 'y'], headerLines: 1, preamble: 0 })
    expect(await place('\ufeff;;\nun;deux;trois\n')).toMatchObject({ header, headerLines: 2, preamble: 1 })
    expect(await place('Titre\n"un";"deux\n2";trois;deux\n1;2;3;4\n')).toMatchObject({
      header: ['un', 'deux\n2', 'trois', 'deux'],
      headerLines: 3,
      records: 1,
    })
  })

  test('a note in a cell of several lines, and a row cut short, are no notes', async () => {
    expect(await place('un;deux;trois\n1;2;"3\nSource : x"\n')).toMatchObject({ records: 1, footer: 0 })
    expect(await place('un;deux;trois\n1;2;3\nAisne et Oise\n')).toMatchObject({ records: 1, footer: 0 })
    expect(await place('un;deux;trois\n1;2;3\nsource;2;3\n')).toMatchObject({ records: 2, footer: 0 })
    expect(await place('un;deux;trois\n1;2;3\n\n* provisoire;;\n')).toMatchObject({
      records: 1,
      footer: 1,
      notes: ['* provisoire'],
    })
  })
})

test('separators', () => {
  expect(findSeparator('a;b;c\n1,2;3,4;5')).toBe(';')
  expect(findSeparator('a,b\n')).toBe(',')
  expect(findSeparator('\n\na|b|c\n')).toBe('|')
  expect(findSeparator('"a;b;c",d\n')).toBe(',')
  expect(findSeparator('freq,unit,sex,age,geo\\TIME_PERIOD\t2019 \t2020 \n')).toBe('\t')
  expect(findSeparator('alone\n')).toBe(',')
})

describe('records', () => {
  test('physical lines, across newlines in quotes and blank lines', async () => {
    const { rows, survey } = await read('\na;b\r\n1;"x\r\ny\nz"\r\n\r\n2;"q""r"\r\n   \r\n3;\r\n')
    expect(rows).toEqual([
      [3, '1', 'x\r\ny\nz'],
      [7, '2', 'q"r'],
      [9, '3', ''],
    ])
    expect(survey).toMatchObject({ lines: 9, headerLines: 2, blank: 2, continued: 2, records: 3 })
  })

  test('a record that cannot be a row is set aside with its line, its neighbours are not', async () => {
    const { rows, survey } = await read('a;b\n1;2\n3\n4;5;6\n"7"x;8\n9;\0\n;\n;;\n10;11')
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
    const { rows } = await read('a;b\nl"un";"deux" \n "trois";quatre\n')
    expect(rows).toEqual([
      [2, 'l"un"', 'deux'],
      [3, ' "trois"', 'quatre'],
    ])
  })

  test('lone carriage returns and mixed line ends', async () => {
    expect((await read('a;b\r1;2\r3;4')).rows).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ])
    expect((await read('a;b\n1;2\r\n3;4\r5;6\n')).rows.map(([line]) => line)).toEqual([2, 3, 4])
  })

  test('a quote that never closes is told with its line', async () => {
    const decoded = await readAgain(await decodeFile(await write('a;b\n1;2\n3;"4\n5;6\n'), copies))
    expect(decoded.survey.unclosed).toBe(3)
  })

  test('one column, a header over two lines, no rows', async () => {
    expect((await read('a\n1\n\n2\n')).rows).toEqual([
      [2, '1'],
      [4, '2'],
    ])
    expect((await read('"a\nb";c\n1;2\n')).rows).toEqual([[3, '1', '2']])
    expect((await read('a;b')).rows).toEqual([])
    expect((await decodeFile(await write(''), copies)).survey).toMatchObject({ header: [], lines: 0 })
  })

  test('lines stay right where the database reads in parallel', async () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `${index + 2};${'x'.repeat(40)}`)
    await read(`a;b\n${lines.join('\n')}\n`)
    const [row] = await engine.all(
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
          const written = Papa.unparse(
            { fields: ['un', 'deux', 'trois'], data: rows },
            { delimiter, newline },
          )
          const decoded = await read(written)
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
        const { survey, staged } = await readAgain(
          await decodeFile(await write(content), copies, { fitHeader }),
        )
        const { lines, headerLines, blank, records, malformed, continued, footer, unclosed } = survey
        expect(lines).toBe(content.match(/[^\r\n]*(\r\n|\n|\r)|[^\r\n]+$/g)?.length ?? 0)
        if (headerLines === 0) return
        expect(headerLines + blank + records + malformed.length + continued + footer).toBe(lines)
        if (unclosed === undefined) expect(staged).toBe(records)
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})
