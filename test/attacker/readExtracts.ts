import Papa from 'papaparse'
import * as z from 'zod'
import type { Api } from './api.ts'
import { type Loot, noteFigures, noteNumbers } from './loot.ts'

interface Kind {
  /** The kind of file and its dialect, as in `csv excel-fr`. */
  name: string
  note: (bytes: Buffer, loot: Loot) => void
}

/** The kinds of file that the attacker reads. */
const kinds: readonly Kind[] = [
  { name: 'csv machine', note: (bytes, loot) => noteCsv(bytes, loot, { delimiter: ',', decimal: '.' }) },
  { name: 'csv excel-fr', note: (bytes, loot) => noteCsv(bytes, loot, { delimiter: ';', decimal: ',' }) },
  { name: 'json', note: (bytes, { figures }) => noteFigures(JSON.parse(bytes.toString('utf8')), figures) },
]

/** Kinds of file that are made of the rows of another kind, and the test that compares the two. */
const sameAs: Record<string, string> = {
  jsonstat: 'test/api/extract: cell by cell with the JSON',
  xlsx: 'test/api/extract: the rows of the CSV, opened by LibreOffice',
  'xlsx wide': 'test/api/extract: the rows of the CSV, a period a column',
  parquet: 'test/api/extract: the rows of the CSV, read by DuckDB and hyparquet',
  zip: 'test/api/extract: the bytes of both CSV dialects',
}

const listed = z.object({
  extracts: z.array(z.object({ indicator: z.string(), files: z.array(z.object({ url: z.string() })) })),
})

/**
 * Every file that the list of extracts names.
 * @throws for a kind of file that is neither read nor said to be the same as another
 */
export async function readExtracts(api: Api, loot: Loot): Promise<void> {
  const { extracts } = listed.parse(await api.read('/extracts'))
  for (const { url } of extracts.flatMap(({ files }) => files)) {
    const name = nameKind(url)
    const bytes = await api.readBytes(url.replace('/api/v1', ''))
    const kind = kinds.find((one) => one.name === name)
    if (kind) kind.note(bytes, loot)
    else if (!sameAs[name]) throw new Error(`${url}: nobody reads files of the kind ${name}`)
  }
}

/** `csv excel-fr`, `json`, `csv machine wide`: the ending of a file, then what its address asks for. */
export function nameKind(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const asked = [...searchParams].filter(([name]) => name !== 'release').map(([, value]) => value)
  return [pathname.split('.').at(-1), ...asked].join(' ')
}

interface Dialect {
  delimiter: string
  decimal: string
}

function noteCsv(bytes: Buffer, { release, figures }: Loot, { delimiter, decimal }: Dialect): void {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const { data } = Papa.parse<Record<string, string>>(text, { delimiter, header: true, skipEmptyLines: true })
  const byPlace = new Map([...figures.values()].map((one) => [placeOf(one, one.dimensions), one.id]))
  const { fields = [] } = Papa.parse(text, { delimiter, header: true, preview: 1 }).meta
  for (const row of data) {
    if (Number(row.release) !== release) throw new Error(`a row of release ${row.release}`)
    const number = (name: string) => {
      const cell = row[name] ?? ''
      return cell === '' ? null : Number(cell.replace(decimal, '.'))
    }
    const categories = fields
      .slice(fields.indexOf('period') + 1, fields.indexOf('value'))
      .flatMap((name) => (row[name] === 'total' ? [] : [[name, row[name] ?? '']]))
    const id = byPlace.get(placeOf(row, Object.fromEntries(categories)))
    const [lower, upper] = [number('interval_lower'), number('interval_upper')]
    const interval = lower === null || upper === null ? null : { lower, upper, level: 0.95 }
    const [value, numerator, denominator] = [number('value'), number('numerator'), number('denominator')]
    noteNumbers(id ?? JSON.stringify(row), { value, numerator, denominator, interval }, figures)
  }
}

function placeOf(
  one: { indicator?: string; definition?: string; territory?: string; period?: string },
  dimensions: Record<string, string>,
): string {
  const { indicator, definition, territory, period } = one
  const place = [indicator, definition, territory, period].map((cell) => cell?.replace(/^'/, ''))
  return [...place, ...Object.entries(dimensions).flat()].join('|')
}
