import { rm } from 'node:fs/promises'
import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  type DuckDBValue,
} from '@duckdb/node-api'
import { openTemp } from './temp.ts'

export type SqlValue = string | number | boolean | null | SqlValue[]
export type SqlRow = Record<string, SqlValue>
/** Bound to `$1`, `$2`…: values never become part of the SQL. */
export type SqlParameters = readonly (string | number | boolean | null)[]

/** The one way to the database: another SQL engine would sit behind the same functions. */
export interface Engine {
  /** Runs a statement; how many rows it says it changed. Throws an error that carries the SQL and the cause. */
  run(sql: string, parameters?: SqlParameters): Promise<number>
  /** Rows as objects: BIGINT and DECIMAL as numbers, DATE as `2019-10-15`. Throws like `run`. */
  all<Row extends object = SqlRow>(sql: string, parameters?: SqlParameters): Promise<Row[]>
  /**
   * The same database by another way, whose statements run at the same time as those of this one. Temporary tables
   * and what is used are its own; closing either closes both.
   */
  beside(): Promise<Engine>
  close(): Promise<void>
}

/** Opens a database file, or one in memory; what does not fit in memory spills to a folder erased on closing. */
export async function openEngine(path = ':memory:', settings: Record<string, string> = {}): Promise<Engine> {
  const spill = await openTemp()
  const instance = await DuckDBInstance.create(path, { ...settings, temp_directory: spill }).catch(
    async (cause) => {
      await rm(spill, { recursive: true, force: true })
      throw cause
    },
  )
  const connections: DuckDBConnection[] = []
  let closed = false
  return connect()

  async function connect(): Promise<Engine> {
    const connection = await instance.connect()
    connections.push(connection)
    return {
      async run(sql, parameters) {
        const { rowsChanged } = await attempt(sql, () =>
          connection.run(sql, parameters ? [...parameters] : undefined),
        )
        return rowsChanged
      },
      async all<Row extends object>(sql: string, parameters?: SqlParameters) {
        const result = await attempt(sql, () =>
          connection.runAndReadAll(sql, parameters ? [...parameters] : undefined),
        )
        return result.convertRowObjects(readValue) as Row[]
      },
      beside: connect,
      close,
    }
  }

  async function close() {
    if (closed) return
    closed = true
    for (const connection of connections) connection.closeSync()
    instance.closeSync()
    await rm(spill, { recursive: true, force: true })
  }
}

async function attempt<T>(sql: string, query: () => Promise<T>): Promise<T> {
  try {
    return await query()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`query failed: ${reason}\n${sql}`, { cause })
  }
}

function readValue(value: DuckDBValue): SqlValue {
  if (typeof value === 'bigint') return readInteger(value)
  if (value instanceof DuckDBDecimalValue) return value.toDouble()
  if (value instanceof DuckDBDateValue) return value.toString()
  if (value instanceof DuckDBListValue) return value.items.map(readValue)
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value
  }
  return String(value)
}

function readInteger(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new Error(`integer beyond 2^53: ${value}`)
  return number
}
