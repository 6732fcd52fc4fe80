import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import JSONstat from 'jsonstat-toolkit'
import { Table } from 'tableschema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTinyApp } from '../tinyRelease.ts'
import { download, type Row, readZip, type Tiny } from './download.ts'

let tiny: Tiny
const folder = mkdtempSync(join(tmpdir(), 'vigie-foreign-'))
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

const indicators = ['siei_dropout_rate', 'early_leavers_rate', 'participations_entered']

/** What every format is held against: the rows of the JSON. */
async function readRows(indicator: string): Promise<Row[]> {
  const { bytes } = await download(tiny, `/extracts/${indicator}.json`)
  return JSON.parse(bytes.toString()).rows
}

test.each(indicators)(
  'jsonstat-toolkit reads %s cell by cell, hidden ones empty with their status',
  async (id) => {
    const { bytes } = await download(tiny, `/extracts/${id}.jsonstat`)
    const dataset = JSONstat(JSON.parse(bytes.toString()))
    expect(dataset.class).toBe('dataset')
    const dimensions: string[] = dataset.id
    const rows = await readRows(id)
    for (const row of rows) {
      const at = Object.fromEntries(dimensions.map((name) => [name, row[name]]))
      for (const measure of dataset.Dimension('measure').id) {
        const cell = dataset.Data({ ...at, measure })
        expect(cell.value).toBe(row[measure])
        expect(cell.status.split(' ')).toEqual([row.status, row.reason, row.flags].filter(Boolean))
      }
    }
    const hidden = rows.find(({ status }) => status === 'suppressed')
    if (id === 'siei_dropout_rate') expect(hidden?.value).toBeNull()
    expect(dataset.Dimension('territory').Category('FR')?.label ?? 'France').toBe('France')
  },
)

test('DuckDB and hyparquet read the Parquet: types, leading zeros, empty cells', async () => {
  const rows = await readRows('siei_dropout_rate')
  const { bytes } = await download(tiny, '/extracts/siei_dropout_rate.parquet')
  const file = join(folder, 'x.parquet')
  writeFileSync(file, bytes)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const read = await connection.runAndReadAll(`select * from '${file}'`)
  expect(read.getRowObjectsJS()).toEqual(rows)
  connection.closeSync()
  instance.closeSync()
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  expect(await parquetReadObjects({ file: buffer as ArrayBuffer, compressors })).toEqual(rows)
  expect(rows.map((row) => row.department_code)).toContain('02')
})

test.each(indicators)('tableschema reads each resource of the ZIP of %s with its schema', async (id) => {
  const rows = await readRows(id)
  const { bytes } = await download(tiny, `/extracts/${id}.zip`)
  const files = await readZip(bytes)
  const described = JSON.parse(files['datapackage.json']?.toString() ?? '')
  expect(described.resources).toHaveLength(2)
  for (const { path, dialect, schema, bytes: size } of described.resources) {
    const content = files[path] ?? Buffer.of()
    expect(content.byteLength).toBe(size)
    const file = join(folder, path)
    // this reader takes a byte order mark for part of the first name
    writeFileSync(file, content.toString().replace(/^\ufeff/, ''))
    const table = await Table.load(file, { schema, delimiter: dialect.delimiter })
    const read: Row[] = await table.read({ keyed: true })
    expect(read.map(withoutApostrophe)).toEqual(rows)
  }
})

test('the ZIP says in both languages what may be done with it', async () => {
  const { bytes } = await download(tiny, '/extracts/siei_dropout_rate.zip?release=12')
  const files = await readZip(bytes)
  expect(Object.keys(files)).toEqual([
    'README.fr.md',
    'README.en.md',
    'vigie_siei_dropout_rate_r12.csv',
    'vigie_siei_dropout_rate_excel-fr_r12.csv',
    'datapackage.json',
  ])
  for (const [name, words] of [
    [
      'README.fr.md',
      ['version 12 du 21 novembre 2026', 'inférieur à 5', '`02` en `2`', '/receipt', 'synthétiques'],
    ],
    ['README.en.md', ['release 12 of 21 November 2026', 'under 5', '`02` into `2`', '/receipt', 'synthetic']],
  ] as const) {
    for (const word of words) expect(files[name]?.toString()).toContain(word)
    expect(files[name]?.toString()).not.toMatch(/undefined|null|\[object/)
  }
})

/** A text that starts as a formula has an apostrophe before it in CSV, and nowhere else. */
function withoutApostrophe(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      typeof cell === 'string' ? cell.replace(/^'(?=[=+@-])/, '') : cell,
    ]),
  )
}

test('the unit of a figure is one word, the same in the catalogue, in every format and in the document', async () => {
  const words = { siei_dropout_rate: 'share', participations_entered: 'participations' }
  const document = await readJson('/openapi.json')
  for (const [id, unit] of Object.entries(words)) {
    const extract = await readJson(`/extracts/${id}.json`)
    const list = await readJson(`/indicators/${id}/observations`)
    const cube = await readJson(`/extracts/${id}.jsonstat`)
    const { bytes } = await download(tiny, `/extracts/${id}.zip`)
    const described = JSON.parse((await readZip(bytes))['datapackage.json']?.toString() ?? '')
    const field = described.resources[0].schema.fields.find(({ name }: { name: string }) => name === 'unit')
    const figures: { unit: string }[] = [...list.observations, ...extract.rows]
    expect(new Set(figures.map((figure) => figure.unit))).toEqual(new Set([unit]))
    expect([
      extract.indicator.unit,
      cube.extension.unit,
      cube.dimension.measure.category.unit.value.label,
    ]).toEqual([unit, unit, unit])
    expect(field.constraints.enum).toContain(unit)
    for (const name of ['Observation', 'Indicator', 'ExtractRow', 'Target']) {
      expect(document.components.schemas[name].properties.unit.enum, name).toEqual(field.constraints.enum)
    }
  }
})

async function readJson(path: string) {
  return JSON.parse((await download(tiny, path)).bytes.toString())
}
