import { catalogue } from '../../indicators/catalogue.ts'
import { dimensionIds } from '../../indicators/dimensions.ts'
import { publishedTables } from '../../indicators/tables/tables.ts'
import type { Protection } from '../../indicators/wire/release.ts'
import type { Engine } from '../engine.ts'
import { protect } from '../protect/protect.ts'
import { hasReusedCounts, placeReused } from '../reuse/reuseCounts.ts'
import { buildCells } from './buildCells.ts'
import { buildFacts } from './buildFacts.ts'
import { compileAccounts } from './compileAccounts.ts'
import { compileObservations } from './compileObservations.ts'
import { traceLines } from './traceLines.ts'

/** Facts → cells: every additive count of the published tables. */
export async function countCells(engine: Engine): Promise<void> {
  // hundreds of small statements: one commit, not one each
  await engine.run('begin transaction')
  const reused = (await hasReusedCounts(engine)) ? ['participations'] : []
  if (reused.length > 0) await placeReused(engine)
  await buildFacts(engine, { participations: reused.length === 0 })
  await buildCells(engine, publishedTables, { reused })
  await engine.run('commit')
}

/** Cells → what may be published of them, to someone who may have kept the release before (`earlier`). */
export async function protectCells(
  engine: Engine,
  options: { threshold: number; earlier?: string | undefined; seconds?: number },
): Promise<Protection[]> {
  return protect(engine, publishedTables, options)
}

/** Protected cells and published rates → `observation`, and protected cells → `account_line`. */
export async function observe(engine: Engine): Promise<void> {
  await engine.run(`create temp table observation (
  id varchar, indicator varchar, definition varchar, territory varchar, level varchar,
  period varchar, period_kind varchar, period_start date,
  ${dimensionIds.map((id) => `${id} varchar`).join(', ')},
  value double, numerator double, denominator double, unit varchar, status varchar, reason varchar,
  flags varchar, source varchar, synthetic boolean,
  numerator_cell bigint, denominator_cell bigint, file varchar, line bigint)`)
  await engine.run('begin transaction')
  for (const statement of compileObservations(catalogue)) await engine.run(statement)
  await engine.run(compileAccounts())
  await traceLines(engine, publishedTables)
  await engine.run('commit')
}
