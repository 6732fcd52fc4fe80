import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problem } from '../../../indicators/wire/problem.ts'
import { openTinyApp } from '../tinyRelease.ts'
import { download, type Tiny } from './download.ts'

let tiny: Tiny
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test.each([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json; charset=utf-8'],
  ['text/csv', 'text/csv; charset=utf-8; header=present'],
  ['text/*', 'text/csv; charset=utf-8; header=present'],
  ['application/json;q=0.2, text/csv;q=0.9', 'text/csv; charset=utf-8; header=present'],
  ['application/json;q=0, */*;q=0.1', 'text/csv; charset=utf-8; header=present'],
  ['application/vnd.apache.parquet, */*;q=0.1', 'application/vnd.apache.parquet'],
  [xlsx, xlsx],
])('Accept: %s gives %s', async (accept, type) => {
  for (const path of ['/extracts/siei_dropout_rate', '/indicators/siei_dropout_rate/observations']) {
    const { headers } = await download(tiny, path, accept === undefined ? {} : { accept })
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('vary')).toContain('Accept')
  }
})

test('an address with an extension follows it, whatever Accept says', async () => {
  const { headers } = await download(tiny, '/extracts/siei_dropout_rate.zip', { accept: 'text/csv' })
  expect(headers.get('content-type')).toBe('application/zip')
})

test('nothing that suits is a 406 that names what is offered', async () => {
  for (const path of ['/extracts/siei_dropout_rate', '/indicators/siei_dropout_rate/observations']) {
    const response = await tiny.app.request(`/api/v1${path}`, { headers: { accept: 'image/png' } })
    expect(response.status).toBe(406)
    const { allowed, parameter } = problem.parse(await response.json())
    expect(parameter).toBe('accept')
    expect(allowed).toContain('text/csv')
  }
})

test.each([
  ['/extracts/siei_dropout_rate?format=xls', 'format'],
  ['/extracts/siei_dropout_rate?format=parquet&shape=wide', 'shape'],
  ['/extracts/siei_dropout_rate?format=xlsx&dialect=machine', 'dialect'],
  ['/extracts/siei_dropout_rate.parquet?shape=wide', 'shape'],
  ['/indicators/siei_dropout_rate/observations?format=csv&limit=5', 'limit'],
])('%s is refused for its %s', async (path, parameter) => {
  const response = await tiny.app.request(`/api/v1${path}`)
  expect(response.status).toBe(400)
  expect(problem.parse(await response.json()).parameter).toContain(parameter)
})

test.each(['json', 'csv', 'jsonstat', 'xlsx', 'parquet', 'zip'])(
  'release=12 gives the same bytes of %s each time, under the same name and ETag',
  async (extension) => {
    const path = `/extracts/siei_dropout_rate.${extension}?parent=FR.A20&period=2019-2020&release=12`
    const first = await download(tiny, path)
    // a clock inside would have moved on: ZIP keeps time to two seconds
    await new Promise((done) => setTimeout(done, 2100))
    const second = await download(tiny, path)
    expect(second.bytes.equals(first.bytes)).toBe(true)
    expect(first.headers.get('etag')).toBe(second.headers.get('etag'))
    expect(first.headers.get('content-disposition')).toBe(
      `attachment; filename="vigie_siei_dropout_rate_parent-FR.A20_2019-2020_r12.${extension}"`,
    )
    expect(first.headers.get('cache-control')).toContain('immutable')
  },
)

test('the wide shape: territories × periods, French headers, per cent, hidden figures empty with their status', async () => {
  const { bytes, headers } = await download(
    tiny,
    '/extracts/siei_dropout_rate.csv?parent=FR.A20&period=2018-2019..2019-2020&shape=wide&dialect=excel-fr',
  )
  const head =
    'Territoire;Identifiant du territoire;Code officiel;Code de la région;Région;Code de l’académie;Académie;Code du département;Département;UAI;NUTS;Niveau;Définition;Sexe;Voie;Secteur;Données synthétiques'
  const lines = bytes.toString().split('\r\n')
  expect(lines[0]).toBe(`\ufeff${head};2018-2019 (%);2018-2019, statut;2019-2020 (%);2019-2020, statut`)
  expect(lines.slice(1).map((line) => line.split(';').slice(0, 3).concat(line.split(';').slice(-4)))).toEqual(
    [
      ['Aisne', 'FR.D02', '02', '9', '', '8,5', ''],
      ['Oise', 'FR.D60', '60', '', '', '', 'confidentiel'],
      ['Somme', 'FR.D80', '80', '', '', '5', ''],
      ['', ''],
    ],
  )
  expect(headers.get('content-disposition')).toContain('_excel-fr_wide_r12.csv')
})

test('the metadata of a wide workbook say what its cells hold, and those of a long one what its own do', async () => {
  const readSheets = async (shape: string) => {
    const { bytes } = await download(tiny, `/extracts/siei_dropout_rate.xlsx?parent=FR.A20&shape=${shape}`)
    const { sheets } = await readXlsx(new Uint8Array(bytes))
    const [data = [], metadata = []] = sheets.map(({ rows }) => rows)
    return { data, metadata, names: metadata.map(([name]) => name) }
  }
  const wide = await readSheets('wide')
  expect(wide.metadata).toContainEqual(['unit', 'percent (pour cent)', 'percent (per cent)'])
  expect(wide.data[1]?.[0]).toContain('son statut est «\u202fconfidentiel\u202f»')
  expect(wide.names).toEqual(expect.arrayContaining(['status confidentiel', '2019-2020 (%)', 'Territoire']))
  for (const row of wide.metadata) expect(row.join(' ')).not.toMatch(/suppressed|not_available|share/)
  const header = wide.data[4] ?? []
  expect(wide.names.slice(-header.length)).toEqual(header)

  const long = await readSheets('long')
  expect(long.metadata).toContainEqual(['unit', 'share (part de 0 à 1)', 'share (share from 0 to 1)'])
  expect(long.data[1]?.[0]).toContain('« suppressed »')
  expect(long.names).toEqual(expect.arrayContaining(['status suppressed', 'territory_name']))
  expect(long.names.slice(-(long.data[4]?.length ?? 0))).toEqual(long.data[4])
})
