import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openEngine } from '../../etl/engine.ts'
import { loadSolver, type Solver } from '../../etl/protect/solver.ts'
import type { Site } from '../browser/site.ts'
import { startSharing } from '../browser/startSharing.ts'
import { attack } from './attackRelease.ts'
import { findNearLines } from './findNearLines.ts'
import type { Loot, ToldCount } from './loot.ts'
import { readEverything } from './readEverything.ts'

const minutes = (count: number) => ({ timeout: count * 60_000 })
const releases = inject('demonstration')
let site: Site
let solver: Solver
let loots: Loot[]

beforeAll(async () => {
  solver = await loadSolver()
  site = await startSharing(releases)
  loots = await readEverything(async (path) => {
    const response = await fetch(`${site.url}/api/v1${path}`)
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
  }, 'no other')
}, 1_800_000)

afterAll(() => site?.stop())

it('finds no small count in all that a server gives out of the demonstration', minutes(20), async () => {
  expect(await attack(loots, { releases, solver })).toEqual([])
})

it('finds how few have no stated age when a total and all its ages are shown', async () => {
  const told = await readHidden(
    "measure = 'exits_kept' and dimensions like '%age_band=%' and period_kind = 'three_years'",
  )
  expect(told.length).toBeGreaterThan(0)
  const leaky = loots.map((loot) => ({ ...loot, accounts: [...loot.accounts, ...told] }))
  const found = await attack(leaky, { releases, solver, tables: ['participations'] })
  expect(found.filter((name) => name.startsWith('|'))).not.toEqual([])
})

it('shows no two accounts of which sums of lines are told apart by a few persons', async () => {
  expect(await findNearLines(loots[0]?.accounts ?? [], findPrivate())).toEqual([])
})

it('finds lines that a few persons tell apart once those hidden for it are shown', async () => {
  const told = await readHidden("measure like '%_cr0%_outside_window' or measure like '%_cr0%_unanswered'")
  const accounts = [...(loots[0]?.accounts ?? []), ...told]
  expect((await findNearLines(accounts, findPrivate())).length).toBeGreaterThan(2)
})

function findPrivate(): string {
  return join(releases, String(loots[0]?.release), 'private.duckdb')
}

/** Counts that the release hides. */
async function readHidden(which: string): Promise<ToldCount[]> {
  const engine = await openEngine()
  await engine.run(`attach '${findPrivate()}' as private (read_only)`)
  const rows = await engine.all<Omit<ToldCount, 'dimensions'> & { place: string }>(
    `select measure, territory, level, period, period_kind as "periodKind", dimensions as place, value as count
from private.cell where table_id = 'participations' and suppressed is not null and (${which})`,
  )
  await engine.close()
  return rows.map(({ place, ...row }) => ({
    ...row,
    dimensions: Object.fromEntries(place.split(';').map((part) => part.split('='))),
  }))
}
