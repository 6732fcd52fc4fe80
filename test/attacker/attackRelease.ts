import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { openEngine } from '../../etl/engine.ts'
import type { PlacedCell } from '../../etl/protect/lines.ts'
import type { Solver } from '../../etl/protect/solver.ts'
import type { PublishedTable } from '../../indicators/tables/table.ts'
import { tables } from '../../indicators/tables/tables.ts'
import { openApp } from '../api/tinyRelease.ts'
import { findExposed, isSafeBySearch } from './attack.ts'
import { buildSystem, isImpossible } from './buildSystem.ts'
import { findDerived } from './findDerived.ts'
import { type Fetch, readEverything } from './readEverything.ts'

const threshold = 5
const attacked = ['fwb_exits', 'siei', 'participations']

interface Attack {
  solver: Solver
  /** The published tables attacked. */
  tables?: readonly string[]
  /** What a mistake of the server would add to an answer. */
  leak?: (text: string, path: string) => string
}

/**
 * The sensitive cells that all public routes together give away. For `participations` every count that HiGHS finds is
 * added up again; the second solver, which would take minutes there, looks at the other two tables.
 */
export async function attack(
  releases: string,
  { solver, leak = (text) => text, tables: ids = attacked }: Attack,
): Promise<string[]> {
  const loot = await serve(releases, leak, readEverything)
  const found: string[] = []
  for (const id of ids) {
    const table = findTable(id)
    const { cells, lines, known } = buildSystem(table, loot)
    const truth = await readTruth(join(releases, '1', 'private.duckdb'), id, cells)
    const sensitive = [...cells.values()].filter((cell) => {
      const value = truth.get(cell)
      if (value === undefined || value >= threshold) return false
      if (value > 0 || !isStructural(table, cell)) return true
      // a zero that follows from the calendar tells of nobody, and anybody knows it
      known.set(cell, 0)
      return false
    })
    const system = { cells: [...cells.values()], lines, known, truth }
    const exposed = new Set(findExposed(system, solver, sensitive))
    const searched = id === 'participations' ? [] : sensitive.filter((cell) => !exposed.has(cell))
    for (const cell of searched) if (!isSafeBySearch(system, cell)) exposed.add(cell)
    for (const [name, cell] of cells) if (exposed.has(cell)) found.push(name)
  }
  return found
}

function findTable(id: string): PublishedTable {
  const table = tables.get(id)
  if (!table) throw new Error(`no table ${id}`)
  return table
}

function isStructural(table: PublishedTable, cell: PlacedCell): boolean {
  return table.measures[cell.measure]?.zeroIsStructural === true || isImpossible(table, cell)
}

/** What a running server says of hidden figures elsewhere than in the figures. */
export async function attackDerived(releases: string, leak: NonNullable<Attack['leak']> = (text) => text) {
  return serve(releases, leak, async (fetch) => findDerived(fetch, await readEverything(fetch)))
}

async function serve<Taken>(
  releases: string,
  leak: NonNullable<Attack['leak']>,
  take: (fetch: Fetch) => Promise<Taken>,
): Promise<Taken> {
  const { app, close } = openApp(releases)
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  try {
    return await take(async (path) => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`)
      return { status: response.status, text: leak(await response.text(), path) }
    })
  } finally {
    server.close()
    server.closeAllConnections()
    close()
  }
}

async function readTruth(path: string, table: string, cells: Map<string, PlacedCell>) {
  const engine = await openEngine(path)
  const rows = await engine.all<Record<string, string> & { value: number }>(
    `select measure, territory, period, value, replace(replace(dimensions, ';', '|'), '=', '|') as place
from cell where table_id = $1 and value is not null -- a missing count is no secret`,
    [table],
  )
  await engine.close()
  const truth = new Map<PlacedCell, number>()
  for (const { measure, territory, period, place, value } of rows) {
    const cell = cells.get([measure, territory, period, ...(place ? [place] : [])].join('|'))
    if (cell) truth.set(cell, value)
  }
  return truth
}
