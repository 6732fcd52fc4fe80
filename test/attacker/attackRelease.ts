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
import { addRests } from './addRests.ts'
import type { Fetch } from './api.ts'
import { type Attacked, findExposed, isSafeBySearch } from './attack.ts'
import { buildSystem, isImpossible } from './buildSystem.ts'
import { findDerived } from './findDerived.ts'
import { joinReleases } from './joinReleases.ts'
import { judgeCounts } from './judgeCounts.ts'
import type { Loot } from './loot.ts'
import type { Around } from './readAround.ts'
import { readEverything } from './readEverything.ts'

const threshold = 5
const attacked = ['fwb_exits', 'siei', 'participations']

/** What a mistake of the server would add to an answer. */
export type Leak = (text: string, path: string) => string

export interface Robbed {
  loots: Loot[]
  /** Reads the same answers again, with a mistake in them. */
  again: (leak: Leak) => Promise<Loot[]>
}

/** All that a running server gives out of every release in a folder. */
export async function robServer(releases: string, around?: Around): Promise<Robbed> {
  const { app, close } = openApp(releases)
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  const answers = new Map<string, Awaited<ReturnType<Fetch>>>()
  try {
    const loots = await readEverything(async (path) => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`)
      const answer = { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
      answers.set(path, answer)
      return answer
    }, around)
    return {
      loots,
      again: (leak) => readEverything(async (path) => spoil(path, answers.get(path), leak), around),
    }
  } finally {
    server.close()
    server.closeAllConnections()
    close()
  }
}

/** The leaks look at answers in JSON. */
function spoil(path: string, answer: Awaited<ReturnType<Fetch>> | undefined, leak: Leak) {
  if (!answer) return { status: 404, bytes: Buffer.from('{}') } // nobody had asked for it
  const text = answer.bytes.toString('utf8')
  return text.startsWith('{') ? { ...answer, bytes: Buffer.from(leak(text, path)) } : answer
}

/**
 * The sensitive cells that all public routes together give away, those of every release in one system: by HiGHS, whose
 * every answer is checked as a table of counts; then, where it ends, by a search that shares nothing with HiGHS.
 */
export async function attack(
  loots: readonly Loot[],
  {
    releases,
    solver,
    tables: ids = attacked,
  }: { releases: string; solver: Solver; tables?: readonly string[] },
): Promise<string[]> {
  const found: string[] = []
  for (const id of ids) {
    const table = findTable(id)
    const { system, sensitive } = await placeTable(loots, table, releases)
    const exposed = new Set(findExposed(system, solver, sensitive))
    const searched = id === 'participations' ? [] : sensitive.filter((cell) => !exposed.has(cell))
    for (const cell of searched) if (!isSafeBySearch(system, cell)) exposed.add(cell)
    for (const cell of exposed)
      found.push([cell.measure, cell.territory, cell.period, ...Object.values(cell.dimensions)].join('|'))
  }
  return found
}

/** What hidden figures let through elsewhere than in the figures. */
export function attackDerived(loots: readonly Loot[]): string[] {
  return loots.flatMap(findDerived)
}

async function placeTable(loots: readonly Loot[], table: PublishedTable, releases: string) {
  const sides = await Promise.all(
    loots.map(async (loot) => {
      const system = buildSystem(table, loot)
      const truth = await readTruth(
        join(releases, String(loot.release), 'private.duckdb'),
        table.id,
        system.cells,
      )
      addRests(system, truth)
      return { ...system, truth, isPossible: judgeCounts(table, loot, system.cells) }
    }),
  )
  const system = joinReleases(sides)
  const sensitive = system.cells.filter((cell) => isSensitive(cell, system, table))
  return { system, sensitive }
}

function isSensitive(
  cell: PlacedCell,
  { known, truth }: Attacked & { known: Map<PlacedCell, number> },
  table: PublishedTable,
) {
  const value = truth.get(cell)
  if (value === undefined || value >= threshold) return false
  if (value > 0 || !isStructural(table, cell)) return true
  // a zero that follows from the calendar tells of nobody, and anybody knows it
  known.set(cell, 0)
  return false
}

function findTable(id: string): PublishedTable {
  const table = tables.get(id)
  if (!table) throw new Error(`no table ${id}`)
  return table
}

function isStructural(table: PublishedTable, cell: PlacedCell): boolean {
  return table.measures[cell.measure]?.zeroIsStructural === true || isImpossible(table, cell)
}

async function readTruth(path: string, table: string, cells: ReadonlyMap<string, PlacedCell>) {
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
