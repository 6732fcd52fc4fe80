import { catalogue } from '../../indicators/catalogue.ts'
import { dimensionIds } from '../../indicators/dimensions.ts'
import { publishedTables } from '../../indicators/tables/tables.ts'
import type { Engine } from '../engine.ts'
import type { TableProtection } from '../protect/describeProtection.ts'
import { protect } from '../protect/protect.ts'
import { hasReusedCounts, placeReused } from '../reuse/reuseCounts.ts'
import { runTogether } from '../runTogether.ts'
import { buildCells } from './buildCells.ts'
import { buildFacts } from './buildFacts.ts'
import { compileAccounts } from './compileAccounts.ts'
import { compileObservations } from './compileObservations.ts'
import { writeLines } from './traceCells.ts'

/** Facts → cells: every additive count of the published tables. */
export async function countCells(engine: Engine): Promise<void> {
  await runTogether(engine, async () => {
    const reused = (await hasReusedCounts(engine)) ? ['participations'] : []
    if (reused.length > 0) await placeReused(engine)
    await buildFacts(engine, { participations: reused.length === 0 })
    await buildCells(engine, publishedTables, { reused })
  })
}

/** Cells → what may be published of them, to someone who may have kept the release before (`earlier`). */
export async function protectCells(
  engine: Engine,
  options: { threshold: number; earlier?: string | undefined; seconds?: number },
): Promise<TableProtection[]> {
  return protect(engine, publishedTables, options)
}

/** Protected and traced cells, and published rates → `observation`, `account_line` and `receipt_line`. */
export async function observe(engine: Engine): Promise<void> {
  await engine.run(`create temp table observation (
  id varchar, indicator varchar, definition varchar, territory varchar, level varchar,
  period varchar, period_kind varchar, period_start date,
  ${dimensionIds.map((id) => `${id} varchar`).join(', ')},
  value double, numerator double, denominator double, unit varchar, status varchar, reason varchar,
  flags varchar, source varchar, synthetic boolean,
  numerator_cell bigint, denominator_cell bigint, file varchar, line bigint)`)
  await runTogether(engine, async () => {
    for (const statement of compileObservations(catalogue)) await engine.run(statement)
    await engine.run(compileAccounts())
    await writeLines(engine)
  })
}
