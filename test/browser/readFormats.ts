import { buffer } from 'node:stream/consumers'
import { readXlsx } from 'hucre/xlsx'
import JSONstat from 'jsonstat-toolkit'
import type { Observation } from '../../indicators/wire/observation.ts'

/** A row of an extract by the names of its columns, every cell as text, an empty one for none. */
export type Row = Record<string, string>
type Cells = Record<string, string | number | boolean | null>

/** The selection of a CSV's address in every other format, and from the list of figures: each as rows of text. */
export async function readFormats(address: string): Promise<Record<string, Row[]>> {
  // a dialect is of CSV alone
  const csv = address.replace(/&dialect=[\w-]+/, '')
  const { rows }: { rows: Cells[] } = JSON.parse((await fetchFile(csv, 'json')).toString())
  return {
    json: rows.map(asText),
    'json-stat': readJsonStat(JSON.parse((await fetchFile(csv, 'jsonstat')).toString()), rows),
    xlsx: await readWorkbook(await fetchFile(csv, 'xlsx')),
    observations: await readObservations(csv, rows),
  }
}

async function fetchFile(csv: string, extension: string): Promise<Buffer> {
  return fetchBytes(csv.replace('.csv', `.${extension}`))
}

async function fetchBytes(url: string): Promise<Buffer> {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return buffer(response.body)
}

function asText(cells: Cells): Row {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, String(cell ?? '')]))
}

/** The keys are those of the JSON; every number and status is read from the cube, which holds nothing else. */
function readJsonStat(source: { status: object }, keys: readonly Cells[]): Row[] {
  const cube = JSONstat(source)
  const measures = cube.Dimension('measure').id
  if (Object.keys(source.status).length !== keys.length * measures.length) throw new Error('other cells')
  return keys.map((key) => {
    const at = Object.fromEntries(cube.id.map((name) => [name, key[name]]))
    const read = Object.fromEntries(measures.map((measure) => [measure, cube.Data({ ...at, measure }).value]))
    const [status = '', ...more] = cube.Data({ ...at, measure: 'value' }).status.split(' ')
    const told: Cells = status === 'published' ? { flags: more.join('') } : { reason: more[0] ?? '' }
    const territory_name = cube.Dimension('territory').Category(String(key.territory))?.label ?? null
    return asText({ ...read, status, ...told, territory_name })
  })
}

/** The rows under the header of the first sheet. */
async function readWorkbook(bytes: Buffer): Promise<Row[]> {
  const [data] = (await readXlsx(new Uint8Array(bytes))).sheets
  const rows = data?.rows ?? []
  const start = rows.findIndex(([first]) => first === 'indicator')
  const names = (rows[start] ?? []).map(String)
  return rows
    .slice(start + 1)
    .map((row) => Object.fromEntries(names.map((name, at) => [name, String(row[at] ?? '')])))
}

/** The figures of the request that lists them; their territories have the names of the JSON. */
async function readObservations(csv: string, named: readonly Cells[]): Promise<Row[]> {
  const url = csv.replace(/extracts\/(\w+)\.csv/, 'indicators/$1/observations')

  const { observations }: { observations: Observation[] } = JSON.parse((await fetchBytes(url)).toString())
  const names = new Map(named.map(({ territory, territory_name }) => [territory, territory_name]))
  return observations.map(({ territory, value, numerator, denominator, interval, status, reason, flags }) =>
    asText({
      territory_name: names.get(territory) ?? null,
      value,
      numerator,
      denominator,
      status,
      reason,
      interval_lower: interval?.lower ?? null,
      interval_upper: interval?.upper ?? null,
      flags: flags.join(''),
    }),
  )
}
