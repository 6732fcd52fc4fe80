import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractColumns } from '../../../api/extract/columns.ts'
import { openExtract, readRows } from '../../../api/extract/extract.ts'
import { writeCsv } from '../../../api/extract/writeCsv.ts'
import { dialectIds, formatCsv } from '../../../api/http/csv.ts'
import { openRelease, type Release } from '../../../api/release/release.ts'
import { selectWhole } from '../../../api/release/selection.ts'
import { findIndicator, indicatorWire } from '../../../indicators/catalogue.ts'
import { wilson } from '../../../indicators/statistics/wilson.ts'
import { createReleases, writeRelease } from '../tinyRelease.ts'

/** Figures and territories of every unpleasant kind, the same at each run. */
const [samples = []] = fc.sample(
  fc.array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom(
          '=1+1',
          '+1',
          '-1',
          '@a',
          '\tx',
          '\rx',
          ' a',
          'a ',
          'a,b',
          'a;b',
          'a"b',
          '"',
          'a\nb',
          "l'Aisne",
          '',
        ),
        fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0')),
      ),
      denominator: fc.integer({ min: 0, max: 2000 }),
      numerator: fc.integer({ min: 0, max: 2000 }),
      value: fc.oneof(fc.double({ min: 0.000001, max: 1, noNaN: true }), fc.integer({ min: -5, max: 9 })),
    }),
    { minLength: 300, maxLength: 300 },
  ),
  { seed: 12, numRuns: 1 },
)

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const extra = samples
  .map(({ name, denominator, numerator, value }, n) => {
    const x = Math.min(numerator, denominator)
    const id = `FR.B${String(n).padStart(4, '0')}`
    return `insert into territory values ('${id}', 'bassin', ${quoted(name)}, ${quoted(name)}, 'x', 'FR.D02', null, true);
      insert into observation (id, indicator, definition, territory, level, period, period_kind, period_start, value,
        numerator, denominator, unit, status, flags, source, synthetic)
      values (${quoted(`${name}-${n}`)}, 'siei_dropout_rate', 'siei_stock_second_cycle', '${id}', 'bassin', '2019-2020',
        'school_year', '2019-09-01', ${value}, ${x}, ${denominator}, 'share', 'published', '', 'a,b', true)`
  })
  .join(';')

const indicator = indicatorWire(findIndicator('siei_dropout_rate') ?? fail(), { synthetic: true })
let release: Release
beforeAll(async () => {
  const directory = createReleases()
  await writeRelease(directory, 1, { extra })
  release = await openRelease(directory, 1)
})
afterAll(() => release.database.close())

test.each(dialectIds)('the database writes %s byte for byte as formatCsv does', async (dialect) => {
  const extract = await openExtract(release, indicator, selectWhole(indicator), '')
  const parts: Uint8Array[] = []
  for await (const bytes of writeCsv(extract, dialect)) parts.push(bytes)
  const rows = []
  for await (const part of readRows(extract)) rows.push(...part)
  expect(rows.length).toBeGreaterThan(300)
  const names = extractColumns(indicator).map(({ name }) => name)
  const cells = rows.map((row) => names.map((name) => row[name] ?? null))
  expect(Buffer.concat(parts).toString()).toBe(formatCsv(names, cells, dialect))
})

test('the interval of a row is that of the statistic, to the last digit', async () => {
  const extract = await openExtract(release, indicator, selectWhole(indicator), '')
  for await (const rows of readRows(extract)) {
    for (const { numerator, denominator, interval_lower, interval_upper, status } of rows) {
      const bounds = status === 'published' ? wilson(Number(numerator), Number(denominator)) : undefined
      expect([interval_lower, interval_upper]).toEqual([bounds?.lower ?? null, bounds?.upper ?? null])
    }
  }
})

test('spans cover the selection in reading order, whatever their size', async () => {
  const whole = await openExtract(release, indicator, selectWhole(indicator), '')
  const cut = await openExtract(release, indicator, selectWhole(indicator), '', { spanRows: 7 })
  expect(cut.spans.length).toBeGreaterThan(40)
  const read = async (extract: typeof whole) => {
    const parts: Uint8Array[] = []
    for await (const bytes of writeCsv(extract, 'machine')) parts.push(bytes)
    return Buffer.concat(parts).toString()
  }
  expect(await read(cut)).toBe(await read(whole))
})

test('figures in another order than that of reading are sorted up to a bound, and refused past it', async () => {
  const sorted = selectWhole(indicator, ['-value'])
  const extract = await openExtract(release, indicator, sorted, '')
  const values: number[] = []
  for await (const rows of readRows(extract))
    values.push(...rows.flatMap(({ value }) => value ?? []).map(Number))
  expect(values).toEqual(values.toSorted((a, b) => b - a))
  const refused = openExtract(release, indicator, sorted, '', { mostSorted: extract.rows - 1 })
  await expect(refused).rejects.toMatchObject({
    refusal: { en: { status: 400, parameter: 'sort' } },
    message: `sort: a file sorts at most ${extract.rows - 1} figures and this is ${extract.rows}; ask for fewer, or sort once downloaded`,
  })
  const inOrder = openExtract(release, indicator, selectWhole(indicator), '', { mostSorted: 1 })
  expect((await inOrder).rows).toBe(extract.rows)
})

function fail(): never {
  throw new Error('not in the catalogue')
}
