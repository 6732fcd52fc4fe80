import { type Engine, openEngine } from '../../../etl/engine.ts'
import { countCells, observe, protectCells } from '../../../etl/observe/observe.ts'
import { traceCells } from '../../../etl/observe/traceCells.ts'
import { createWarehouse } from '../../../etl/warehouse/warehouse.ts'
import { publishedTables } from '../../../indicators/tables/tables.ts'

const territories = [
  ['FR', 'country', null],
  ['FR.R32', 'region', 'FR'],
  ['FR.R11', 'region', 'FR'],
  ['FR.A20', 'academy', 'FR.R32'],
  ['FR.D02', 'department', 'FR.A20'],
  ['FR.D60', 'department', 'FR.A20'],
  ['FR.D80', 'department', 'FR.A20'],
  ['BE', 'country', null],
  ['BE.FWB', 'community', 'BE'],
  ['BE.FWB.Z01', 'zone', 'BE.FWB'],
  ['BE.FWB.Z02', 'zone', 'BE.FWB'],
] as const

/** A warehouse with the académie d'Amiens alone in its region, two zones, and the rows a test adds. */
export async function openWarehouse(path?: string): Promise<Engine> {
  const engine = await openEngine(path)
  await createWarehouse(engine)
  for (const [id, level, parent] of territories) {
    await engine.run(
      'insert into territories (id, niveau, code, nom_fr, parent, source, synthetic) values ($1, $2, $1, $1, $3, $4, false)',
      [id, level, parent, 'reference'],
    )
  }
  return engine
}

/** Inserts a row with a source; columns left out stay blank. */
export async function insertRow(engine: Engine, table: string, row: Record<string, string | number | null>) {
  const columns = Object.keys(row)
  await engine.run(
    `insert into ${table} (${[...columns, 'source', 'synthetic'].join(', ')})
values (${columns.map((_, index) => `$${index + 1}`).join(', ')}, 'test/${table}/1', false)`,
    Object.values(row),
  )
}

export interface Figure {
  id: string
  value: number | null
  numerator: number | null
  denominator: number | null
  status: string
  reason: string | null
  flags: string
  source: string
}

/** Runs the pipeline from the warehouse on and gives every observation by its id. */
export async function observeAll(engine: Engine, { threshold = 5 } = {}): Promise<Map<string, Figure>> {
  await countCells(engine)
  await protectCells(engine, { threshold })
  await traceCells(engine, publishedTables)
  await observe(engine)
  const rows = await engine.all<Figure>('select * from observation')
  return new Map(rows.map((row) => [row.id, row]))
}
