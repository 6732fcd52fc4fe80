import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Engine, openEngine } from '../../etl/engine.ts'
import { countCells, observe, protectCells } from '../../etl/observe/observe.ts'
import type { PlacedCell } from '../../etl/protect/lines.ts'
import { loadSolver, type Solver } from '../../etl/protect/solver.ts'
import { publish } from '../../etl/release/publish.ts'
import { openDraft } from '../../etl/release/releaseFolder.ts'
import { wilson } from '../../indicators/statistics/wilson.ts'
import { tables } from '../../indicators/tables/tables.ts'
import { openApp } from '../api/tinyRelease.ts'
import { insertRow, openWarehouse } from '../etl/observe/warehouse.ts'
import { bound, isSafeBySearch } from './attack.ts'
import { buildSystem } from './buildSystem.ts'
import { type Fetch, readEverything } from './readEverything.ts'

const folders: string[] = []
let solver: Solver
let clean: string

beforeAll(async () => {
  solver = await loadSolver()
  clean = await publishRelease()
}, 120_000)

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

it('finds no small count in all that a running server gives out', { timeout: 120_000 }, async () => {
  expect(await attack(clean)).toEqual([])
})

it('finds one when a cell that hides it is shown', { timeout: 240_000 }, async () => {
  const engine = await openEngine(join(clean, '1', 'private.duckdb'))
  const needed = await engine.all<{ cell_id: number }>(
    `select cell_id from cell where suppressed = 'secondary' and table_id = 'fwb_exits'
order by period_kind = 'three_years' desc, cell_id`, // those of a window first
  )
  await engine.close()
  expect(needed.length).toBeGreaterThan(2)
  for (const { cell_id } of [...needed.slice(0, 2), ...needed.slice(-1)]) {
    const leaky = await publishRelease(`update cell set suppressed = null where cell_id = ${cell_id}`)
    expect(await attack(leaky)).not.toEqual([])
  }
})

it('finds one when the interval of a hidden rate is given out', { timeout: 120_000 }, async () => {
  const interval = { ...wilson(2, 900), level: 0.95 }
  const leak = (text: string) => {
    const body = JSON.parse(text)
    for (const one of body.observations ?? []) {
      const small = one.territory === 'BE.FWB.Z01' && one.dimensions.sex === 'F' && !one.dimensions.age_band
      if (small && one.indicator === 'fwb_exit_rate' && one.period === '2021-2022')
        Object.assign(one, { interval, denominator: 900 })
    }
    return JSON.stringify(body)
  }
  expect(await attack(clean, leak)).not.toEqual([])
})

/** The sensitive cells that all public routes together give away, as one solver or the other sees it. */
async function attack(releases: string, leak = (text: string) => text): Promise<string[]> {
  const { app, close } = openApp(releases)
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  const read: Fetch = async (path) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`)
    const text = await response.text()
    return { status: response.status, text: path.includes('/observations?') ? leak(text) : text }
  }
  const loot = await readEverything(read)
  server.close()
  server.closeAllConnections()
  close()
  const found: string[] = []
  for (const id of ['fwb_exits', 'siei']) {
    const table = tables.get(id)
    if (!table) throw new Error(`no table ${id}`)
    const system = buildSystem(table, loot)
    const truth = await readTruth(releases, id, system.cells)
    for (const [name, cell] of system.cells) {
      const value = truth.get(cell)
      if (value === undefined || value >= 5) continue
      const [least, largest] = bound(system, solver, cell)
      const told = system.known.has(cell)
      const safe = !told && largest >= 5 && (value === 0 || least < value)
      if (!safe || !isSafeBySearch(system, cell, truth)) found.push(name)
    }
  }
  return found
}

async function readTruth(releases: string, table: string, cells: Map<string, PlacedCell>) {
  const engine = await openEngine(join(releases, '1', 'private.duckdb'))
  const rows = await engine.all<Record<string, string> & { value: number }>(
    `select measure, territory, period, value, replace(replace(dimensions, ';', '|'), '=', '|') as place
from cell where table_id = $1 and value is not null`,
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

async function publishRelease(sabotage?: string): Promise<string> {
  const releases = await mkdtemp(join(tmpdir(), 'vigie-attacker-'))
  folders.push(releases)
  const folder = await openDraft(releases, { name: 'draft' })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  await addExits(engine)
  await addLists(engine)
  await countCells(engine)
  const protection = await protectCells(engine, { threshold: 5 })
  if (sabotage) await engine.run(sabotage)
  await observe(engine)
  await publish(engine, folder, { releases, threshold: 5, protection, now: new Date('2026-11-21T10:00:00Z') })
  return releases
}

/** The single year of the first attacks, then the three of a window: their sums by sex and age are told together. */
async function addExits(engine: Engine) {
  await addExitsOf(engine, '2021-2022', 0)
  for (const [index, year] of ['2015-2016', '2016-2017', '2017-2018'].entries()) {
    await addExitsOf(engine, year, index)
  }
}

async function addExitsOf(engine: Engine, annee_scolaire: string, more: number) {
  for (const [territory, sexe, tranche_age, sortants] of [
    ['BE.FWB.Z01', 'F', '15-17', 0],
    ['BE.FWB.Z01', 'F', '18-22', 2],
    ['BE.FWB.Z01', 'M', '15-17', 14],
    ['BE.FWB.Z01', 'M', '18-22', 21],
    ['BE.FWB.Z02', 'F', '15-17', 9],
    ['BE.FWB.Z02', 'F', '18-22', 12],
    ['BE.FWB.Z02', 'M', '15-17', 33],
    ['BE.FWB.Z02', 'M', '18-22', 40],
  ] as const) {
    await insertRow(engine, 'fwb_exits', {
      annee_scolaire,
      territory,
      sexe,
      tranche_age,
      sortants: sortants + (sortants > 2 ? more : 0),
      eleves: 450,
    })
  }
}

/** Three Octobers, whose window is told too. */
async function addLists(engine: Engine) {
  for (const year of [2015, 2016, 2017]) await addListOf(engine, year)
}

/** Three departments, two sexes; few girls out of scope in the Aisne. */
async function addListOf(engine: Engine, year: number) {
  const parts = {
    non_contactes: 12,
    injoignables: 9,
    refus: 4,
    hors_champ: 15,
    sans_solution: 20,
    accompagnes: 11,
    formation_scolaire: 25,
    apprentissage: 18,
    formation_professionnelle: 9,
    service_civique: 7,
    ecole_2e_chance: 8,
    mission_locale: 16,
    emploi: 13,
  }
  for (const [place, territory] of ['FR.D02', 'FR.D60', 'FR.D80'].entries()) {
    for (const [sex, sexe] of ['F', 'M'].entries()) {
      const own = Object.fromEntries(
        Object.entries(parts).map(([part, count], index) => [
          part,
          count + ((place * 7 + sex * 3 + index) % 5),
        ]),
      )
      if (territory === 'FR.D02' && sexe === 'F') Object.assign(own, { hors_champ: 2 })
      const listes = Object.values(own).reduce((sum, count) => sum + count, 0)
      await insertRow(engine, 'siei_listings', {
        date_extraction: `${year}-10-15`,
        territory,
        sexe,
        voie: sexe === 'F' ? 'lycee_gt' : 'lycee_pro',
        tranche_age: '18-20',
        listes,
        ...own,
      })
      await insertRow(engine, 'enrolments', {
        rentree_scolaire: `${year - 1}-${year}`,
        territory,
        sexe,
        voie: sexe === 'F' ? 'lycee_gt' : 'lycee_pro',
        effectif: 5000,
      })
    }
  }
}
