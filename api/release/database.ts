import {
  DuckDBBlobValue,
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBPreparedStatement,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api'
import { createProblem } from '../http/problem.ts'
import { createPool } from './pool.ts'

export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

/** A value for a `$name` in SQL; a list is bound as one value, read with `unnest($name::varchar[])`. */
export type Binding = Cell | readonly string[]

type Bindings = Record<string, Binding>

export interface Database {
  /**
   * Every row of a query; dates are cast to text and counts to double in the SQL. Throws a `too-long` problem
   * when it is interrupted because it takes longer than a request may.
   */
  query: (sql: string, bindings?: Bindings) => Promise<Row[]>
  /** The one cell of a query that composes a `blob`, empty where it is null: a large text never becomes a string of JavaScript. */
  queryBytes: (sql: string, bindings?: Bindings) => Promise<Uint8Array>
  close: () => void
}

interface Options {
  /** The time a query may take, its wait for a connection included, in milliseconds. */
  longest?: number
}

/** Queries run side by side, one per connection: of the four threads that Node keeps for slow work, one stays free for the disk. */
const CONNECTIONS = 3
/** Statements kept prepared by each connection; the SQL of a route has few shapes. */
const MOST_PREPARED = 100
const LONGEST = 15_000

/** A connection and its prepared statements, the one used last at the end. */
interface Line {
  connection: DuckDBConnection
  prepared: Map<string, DuckDBPreparedStatement>
}

/** Opens a DuckDB file to read it and nothing else: no writing, no other file, no extension, no way back. */
export async function openDatabase(path: string, { longest = LONGEST }: Options = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // a figure is found faster than threads agree on it: a third less processor time per query
    threads: '1',
    // mostly pages of the file, which the system holds too: a long extract goes through all of them, and holds no more
    memory_limit: '128MB',
    max_temp_directory_size: '4GB',
  })
  const lines: Line[] = []
  for (let n = 0; n < CONNECTIONS; n += 1) {
    lines.push({ connection: await instance.connect(), prepared: new Map() })
  }
  await lines[0]?.connection.run('set enable_external_access = false')
  await lines[0]?.connection.run('set lock_configuration = true')
  const pool = createPool(lines)

  return {
    query: (sql, bindings) =>
      run(sql, bindings, async (statement) => {
        const result = await statement.runAndReadAll()
        return toRows(result.columnNames(), result.getColumnsJS())
      }),
    queryBytes: (sql, bindings) => run(sql, bindings, readBytes),
    close() {
      for (const { connection, prepared } of lines.splice(0)) {
        for (const statement of prepared.values()) statement.destroySync()
        connection.closeSync()
      }
      instance.closeSync()
    },
  }

  async function run<T>(
    sql: string,
    bindings: Bindings = {},
    read: (statement: DuckDBPreparedStatement) => Promise<T>,
  ): Promise<T> {
    if (lines.length === 0) throw new Error(`${path}: closed`)
    const end = performance.now() + longest
    const line = await pool.take()
    let late = performance.now() >= end
    const alarm = setTimeout(
      () => {
        late = true
        line.connection.interrupt()
      },
      Math.max(0, end - performance.now()),
    )
    try {
      if (late) throw new Error('no connection was free in time')
      const statement = await prepare(line, sql)
      statement.bind(bound(bindings), listTypes(bindings))
      return await read(statement)
    } catch (cause) {
      if (late) throw tooLong(longest / 1000)
      throw new Error(`query failed: ${sql}`, { cause })
    } finally {
      clearTimeout(alarm)
      pool.give(line)
    }
  }
}

function tooLong(seconds: number) {
  return createProblem('too-long', {
    fr: `la réponse demande plus de ${seconds} s\u202f; demander moins`,
    en: `the answer takes more than ${seconds} s; ask for less`,
  })
}

async function prepare({ connection, prepared }: Line, sql: string): Promise<DuckDBPreparedStatement> {
  const statement = prepared.get(sql) ?? (await connection.prepare(sql))
  prepared.delete(sql)
  prepared.set(sql, statement)
  for (const [oldest, unused] of prepared) {
    if (prepared.size <= MOST_PREPARED) break
    prepared.delete(oldest)
    unused.destroySync()
  }
  return statement
}

function bound(bindings: Bindings): Record<string, DuckDBValue> {
  return Object.fromEntries(
    Object.entries(bindings).map(([name, value]) => [name, isList(value) ? listValue([...value]) : value]),
  )
}

/** Lists are of text, an empty one included, whose type nothing else tells. */
function listTypes(bindings: Bindings): Record<string, DuckDBType> {
  const lists = Object.entries(bindings).filter(([, value]) => isList(value))
  return Object.fromEntries(lists.map(([name]) => [name, LIST(VARCHAR)]))
}

function isList(value: Binding): value is readonly string[] {
  return Array.isArray(value)
}

function toRows(names: string[], columns: unknown[][]): Row[] {
  return (columns[0] ?? []).map((_, line) => {
    const row: Row = {}
    for (let n = 0; n < names.length; n += 1) {
      const name = names[n] ?? ''
      row[name] = toCell(name, columns[n]?.[line])
    }
    return row
  })
}

function toCell(name: string, value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError(`${name}: ${typeof value}, cast it in the query`)
}

/**
 * The one cell of a result, copied, and its memory given back at once: otherwise a result goes when V8 collects what
 * stands for it, and V8 does not know how large it is.
 */
async function readBytes(statement: DuckDBPreparedStatement): Promise<Uint8Array> {
  const result = await statement.stream()
  const chunk = await result.fetchChunk()
  const cell = chunk?.getColumnVector(0).getItem(0) ?? null
  if (cell !== null && !(cell instanceof DuckDBBlobValue)) {
    throw new TypeError(`${typeof cell}, cast it to blob in the query`)
  }
  const bytes = new Uint8Array(cell?.bytes ?? [])
  chunk?.reset()
  // its end, so that the connection is free
  await result.fetchChunk()
  return bytes
}

interface ParquetCopy {
  sql: string
  bindings: Bindings
  /** A folder of its own: the only place where anything is written. */
  folder: string
}

/**
 * Writes the rows of a query over a DuckDB file as `<folder>/rows.parquet`, in an engine of its own that may
 * reach that folder and nothing else: those that answer requests may write nowhere. The same rows make the
 * same bytes, as one thread writes them. Returns the path.
 */
export async function copyToParquet(path: string, { sql, bindings, folder }: ParquetCopy): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: '256MB',
    threads: '1',
  })
  const connection = await instance.connect()
  const file = `${folder}/rows.parquet`
  try {
    await connection.run(`attach ${literal(path)} as release (read_only)`)
    await connection.run('use release')
    await connection.run(`set temp_directory = ${literal(`${folder}/spilled`)}`)
    await connection.run(`set allowed_directories = [${literal(folder)}]`)
    await connection.run('set enable_external_access = false')
    await connection.run('set lock_configuration = true')
    await connection.run(
      `copy (${sql}) to ${literal(file)} (format parquet, compression zstd)`,
      bound(bindings),
      listTypes(bindings),
    )
    return file
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** A path of our own making as SQL text: statements that set up an engine bind nothing. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
