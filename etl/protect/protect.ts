import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Protection } from '../../indicators/wire/release.ts'
import type { Engine } from '../engine.ts'
import { type Basis, describeBasis, readBasis, writeBasis } from './basis.ts'
import type { Cell } from './cells.ts'
import { closeLines } from './closeLines.ts'
import { hideUnshown } from './hideUnshown.ts'
import { joinEarlier, type Side } from './joinEarlier.ts'
import { findLines, type PlacedCell } from './lines.ts'
import { protectSystem } from './protectSystem.ts'
import { readCells, shownMeasures } from './readCells.ts'
import { loadSolver, type Solver } from './solver.ts'
import { suppressPrimary } from './suppressPrimary.ts'
import { findSystems, type System } from './system.ts'

interface Options {
  threshold: number
  /** The private part of the release before, of which an outsider may have kept the public part. */
  earlier?: string | undefined
  /** The longest that protection may take, in seconds. */
  seconds?: number
}

/** A table cannot be published: too few persons stand behind it to hide a count, or the proof took too long. */
export class UnprotectedError extends Error {
  constructor(
    readonly table: string,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`protection of ${table}: ${reason}; nothing is published`, { cause })
  }
}

/**
 * Marks in `cell.suppressed` every count that may not be published: the sensitive ones below the
 * threshold, and those that would give them away. Counts that are not of persons are left alone.
 * @throws UnprotectedError when a table cannot be protected in time
 */
export async function protect(
  engine: Engine,
  tables: readonly PublishedTable[],
  { threshold, earlier, seconds = 600 }: Options,
): Promise<Protection[]> {
  const solver = await loadSolver()
  const end = performance.now() + 1000 * seconds
  const checkTime = () => {
    if (performance.now() > end) throw new Error(`not done after ${seconds} s`)
  }
  const basis = describeBasis(tables, threshold)
  const before = earlier === undefined ? undefined : await attachEarlier(engine, earlier, { threshold })
  const report: Protection[] = []
  for (const table of tables) {
    try {
      const cells = await protectTable(engine, table, { threshold, basis, before, solver, checkTime })
      await writeSuppressed(engine, cells)
      report.push(describe(table, cells))
    } catch (cause) {
      throw new UnprotectedError(table.id, cause)
    }
  }
  if (before) await engine.run('detach earlier')
  await writeBasis(engine, basis)
  return report
}

async function attachEarlier(
  engine: Engine,
  path: string,
  { threshold }: { threshold: number },
): Promise<Basis> {
  await engine.run(`attach '${path.replaceAll("'", "''")}' as earlier (read_only)`)
  return readBasis(engine, 'earlier', { threshold })
}

interface Work {
  threshold: number
  basis: Basis
  before: Basis | undefined
  solver: Solver
  checkTime: () => void
}

async function protectTable(engine: Engine, table: PublishedTable, work: Work): Promise<PlacedCell[]> {
  const { threshold, before, solver, checkTime } = work
  const cells = await readCells(engine, table, { threshold })
  suppressPrimary(cells, { threshold })
  hideUnshown(cells, { shown: shownMeasures(table) })
  const now: Side = { cells, lines: closeLines(findLines(table, cells), { threshold }) }
  const all = joinEarlier(now, before ? await readEarlier(engine, table, before) : { cells: [], lines: [] })
  for (const system of findSystems(all.cells, all.lines)) {
    if (before?.hash === work.basis.hash && isUnchanged(system)) continue
    protectSystem(system, solver, { checkTime })
  }
  return cells
}

async function readEarlier(engine: Engine, table: PublishedTable, { threshold }: Basis): Promise<Side> {
  const cells = await readCells(engine, table, { threshold, from: 'earlier.' })
  return { cells, lines: closeLines(findLines(table, cells), { threshold }) }
}

/** Every count is as the release before had it, which was certified by the same method: nothing to solve. */
function isUnchanged({ cells }: System): boolean {
  return cells.every((cell: Cell) => cell.kind !== 'earlier' && cell.locked !== undefined)
}

/** Of the counts that figures are made of; the others are hidden by nature. */
function describe(table: PublishedTable, all: readonly PlacedCell[]): Protection {
  const shown = shownMeasures(table)
  const cells = all.filter(({ measure }) => shown.has(measure))
  const sum = (some: readonly PlacedCell[]) => some.reduce((all, { value }) => all + value, 0)
  const total = sum(cells)
  return {
    table: table.id,
    cells: cells.length,
    primary: cells.filter(({ suppressed }) => suppressed === 'primary').length,
    secondary: cells.filter(({ suppressed }) => suppressed === 'secondary').length,
    hiddenShare: total === 0 ? 0 : sum(cells.filter(({ suppressed }) => suppressed)) / total,
  }
}

async function writeSuppressed(engine: Engine, cells: readonly PlacedCell[]): Promise<void> {
  for (const kind of ['primary', 'secondary'] as const) {
    const keys = cells.filter(({ suppressed }) => suppressed === kind).map(({ key }) => key)
    for (let start = 0; start < keys.length; start += 5000) {
      const some = keys.slice(start, start + 5000).join(', ')
      await engine.run(`update cell set suppressed = '${kind}' where cell_id in (${some})`)
    }
  }
}
