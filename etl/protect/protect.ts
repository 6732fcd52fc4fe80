import type { PublishedTable } from '../../indicators/tables/table.ts'
import { attachToRead } from '../attachToRead.ts'
import type { Engine } from '../engine.ts'
import { type Basis, describeBasis, readBasis, writeBasis } from './basis.ts'
import type { Cell } from './cells.ts'
import { closeLines } from './closeLines.ts'
import { describeProtection, type TableProtection } from './describeProtection.ts'
import { type Block, findBlocks } from './findBlocks.ts'
import { hideUnshown } from './hideUnshown.ts'
import { joinEarlier, type Side } from './joinEarlier.ts'
import { hasSameFrame, keepUnchanged } from './keepUnchanged.ts'
import { findLines, type PlacedCell } from './lines.ts'
import { protectSystem } from './protectSystem.ts'
import { readCells } from './readCells.ts'
import { sensitiveMeasures } from './sensitiveMeasures.ts'
import { shownMeasures } from './shownMeasures.ts'
import { loadSolver, type Solver } from './solver.ts'
import { suppressPrimary } from './suppressPrimary.ts'
import { findSystems, type System } from './system.ts'

interface Options {
  threshold: number
  /** The private part of the release before, of which an outsider may have kept the public part. */
  earlier?: string | undefined
  /** The most that protection may take, in seconds of processor: a machine busy with other work refuses nothing. */
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

/** The proof was not done in the time it was given. */
export class TimeOverError extends Error {
  constructor(readonly seconds: number) {
    super(`not done after ${seconds} s of processor`)
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
): Promise<TableProtection[]> {
  const solver = await loadSolver()
  const start = process.cpuUsage()
  const checkTime = () => {
    const { user, system } = process.cpuUsage(start)
    if (user + system > 1e6 * seconds) throw new TimeOverError(seconds)
  }
  const basis = describeBasis(tables, threshold)
  if (earlier !== undefined) await attachToRead(engine, earlier, 'earlier')
  const before = earlier === undefined ? undefined : await readBasis(engine, 'earlier', { threshold })
  const comparable = before?.hash === basis.hash && (await hasSameFrame(engine))
  const report: TableProtection[] = []
  for (const table of tables) {
    try {
      await protectTable(engine, table, { threshold, basis, before, comparable, solver, checkTime })
      report.push(await describeProtection(engine, table))
    } catch (cause) {
      throw new UnprotectedError(table.id, cause)
    }
  }
  if (before) await engine.run('detach earlier')
  await writeBasis(engine, basis)
  return report
}

interface Work {
  threshold: number
  basis: Basis
  before: Basis | undefined
  /** The release before was certified by the same method, on the same tables, territories and years. */
  comparable: boolean
  solver: Solver
  checkTime: () => void
}

async function protectTable(engine: Engine, table: PublishedTable, work: Work): Promise<void> {
  if (sensitiveMeasures(table).length === 0) return
  const blocks = await findBlocks(engine, table, work.before ? ['', 'earlier.'] : [''])
  for (const block of work.comparable ? await keepUnchanged(engine, table.id, blocks) : blocks) {
    await writeSuppressed(engine, await protectBlock(engine, table, block, work))
  }
}

async function protectBlock(
  engine: Engine,
  table: PublishedTable,
  block: Block,
  { threshold, before, basis, solver, checkTime }: Work,
): Promise<PlacedCell[]> {
  const cells = await readCells(engine, table, { threshold, block })
  suppressPrimary(cells, { threshold })
  hideUnshown(cells, { shown: shownMeasures(table) })
  const now: Side = { cells, lines: closeLines(findLines(table, cells), { threshold }) }
  const all = joinEarlier(
    now,
    before ? await readEarlier(engine, table, { ...before, block }) : { cells: [], lines: [] },
  )
  for (const system of findSystems(all.cells, all.lines)) {
    if (before?.hash === basis.hash && isUnchanged(system)) continue
    protectSystem(system, solver, { checkTime })
  }
  return cells
}

async function readEarlier(
  engine: Engine,
  table: PublishedTable,
  { threshold, block }: { threshold: number; block: Block },
): Promise<Side> {
  const cells = await readCells(engine, table, { threshold, block, from: 'earlier.' })
  return { cells, lines: closeLines(findLines(table, cells), { threshold }) }
}

/** Every count is as the release before had it, which was certified by the same method: nothing to solve. */
function isUnchanged({ cells }: System): boolean {
  return cells.every((cell: Cell) => cell.kind !== 'earlier' && cell.locked !== undefined)
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
