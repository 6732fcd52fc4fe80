import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEngine } from '../../etl/engine.ts'
import { loadSolver, type Solver } from '../../etl/protect/solver.ts'
import { wilson } from '../../indicators/statistics/wilson.ts'
import { attack, attackDerived } from './attackRelease.ts'
import { createFolders, publishSmall } from './publishSmall.ts'

const folders = createFolders()
let solver: Solver
let clean: string

beforeAll(async () => {
  solver = await loadSolver()
  clean = await folders.create()
  await publishSmall(clean)
}, 120_000)

afterAll(() => folders.remove())

it('finds no small count in all that a running server gives out', { timeout: 120_000 }, async () => {
  expect(await attack(clean, { solver })).toEqual([])
})

it('finds one when a cell that hides it is shown', { timeout: 240_000 }, async () => {
  const engine = await openEngine(join(clean, '1', 'private.duckdb'))
  const needed = await engine.all<{ cell_id: number }>(
    `select cell_id from cell where suppressed = 'secondary' and table_id = 'fwb_exits'
order by period_kind = 'three_years' desc, cell_id`, // those of a window first
  )
  const lines = await engine.all<{ cell_id: number }>(
    `select cell_id from cell where suppressed = 'primary'
  and (measure like 'esf%_not_counted' or measure like 'esf%_unanswered') -- told by accounts only
order by cell_id`,
  )
  await engine.close()
  expect(needed.length).toBeGreaterThan(2)
  expect(lines.length).toBeGreaterThan(0)
  const secondary = `suppressed = 'secondary' and territory = 'BE.FWB' and period = '2021-2022'
  and measure = 'esfplus_eeco10' and dimensions = 'operation=two'`
  const shown = [secondary, `cell_id = ${lines[0]?.cell_id}`]
  for (const [index, { cell_id }] of [...needed.slice(0, 1), ...needed.slice(-1)].entries()) {
    // one of each table at a time: they have no equation in common
    const leaky = await publishLeaky(`cell_id = ${cell_id} or (${shown[index]})`)
    expect(await attack(leaky, { solver, tables: ['fwb_exits'] })).not.toEqual([])
    expect(await attack(leaky, { solver, tables: ['participations'] })).not.toEqual([])
  }
})

it('finds one when the interval of a hidden rate is given out', { timeout: 120_000 }, async () => {
  const interval = { ...wilson(2, 900), level: 0.95 }
  const leak = (text: string, path: string) => {
    if (!path.includes('/observations?')) return text
    const body = JSON.parse(text)
    for (const one of body.observations ?? []) {
      const small = one.territory === 'BE.FWB.Z01' && one.dimensions.sex === 'F' && !one.dimensions.age_band
      if (small && one.indicator === 'fwb_exit_rate' && one.period === '2021-2022')
        Object.assign(one, { interval, denominator: 900 })
    }
    return JSON.stringify(body)
  }
  expect(await attack(clean, { solver, leak, tables: ['fwb_exits'] })).not.toEqual([])
})

it('finds nothing of a hidden figure in comparisons, changes and receipts', {
  timeout: 120_000,
}, async () => {
  expect(await attackDerived(clean)).toEqual([])
})

it('finds the rank of a hidden figure when it is given out', { timeout: 120_000 }, async () => {
  const leak = (text: string, path: string) => {
    if (!path.includes('/comparison?')) return text
    const body = JSON.parse(text)
    const hidden = body.territories?.find(
      (one: { observation: { status: string } }) => one.observation.status === 'suppressed',
    )
    if (hidden) hidden.rank = { lowest: 1, highest: 2 }
    return JSON.stringify(body)
  }
  expect(await attackDerived(clean, leak)).not.toEqual([])
})

/** The clean release again, with one of the counts it hides shown. */
async function publishLeaky(which: string): Promise<string> {
  const releases = await folders.create()
  await publishSmall(releases, {
    hiddenAs: join(clean, '1', 'private.duckdb'),
    sabotage: `update cell set suppressed = null where ${which}`,
  })
  return releases
}
