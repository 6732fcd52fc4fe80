import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Engine } from '../../../etl/engine.ts'
import { insertRow, observeAll, openWarehouse } from './warehouse.ts'

let engine: Engine
beforeEach(async () => {
  engine = await openWarehouse()
  await engine.run(
    `insert into territories (id, niveau, code, nom_fr, parent, source, synthetic)
values ('FR.B02A', 'bassin', '02A', 'Bassin', 'FR.D02', 'reference', false)`,
  )
})
afterEach(() => engine.close())

/** Arithmetic is looked at with nothing hidden. */
const everything = { threshold: 0 }
const rate = 'siei_listed_rate:siei_stock_second_cycle'
const exits = 'positive_exit_rate:operation_participation'

it('divides the lists of three Octobers by the enrolments of the three years before them', async () => {
  await addLists('FR.D02', ['2015-10-15', 100, 1000], ['2016-10-17', 60, 1200], ['2017-10-15', 80, 800])
  // another season of a year, and a year of the next window, are in no sum
  await addLists('FR.D02', ['2016-01-15', 500, 0], ['2018-10-15', 90, 900])
  const figures = await observeAll(engine, everything)
  expect(figures.get(`${rate}:FR.D02:2015-2018`)).toMatchObject({
    value: 0.08,
    numerator: 240,
    denominator: 3000,
  })
  expect(figures.get(`${rate}:FR.D02:2015-2018:sex=F`)?.numerator).toBe(240)
  expect(figures.has(`${rate}:FR.D02:2018-2021`)).toBe(false)
})

it('cuts a bassin by sex over three years, never over one', async () => {
  await addLists('FR.B02A', ['2015-10-15', 10, 100], ['2016-10-15', 11, 100], ['2017-10-15', 12, 100])
  const figures = await observeAll(engine, everything)
  expect(figures.get(`${rate}:FR.B02A:2015-2018:sex=F`)).toMatchObject({ numerator: 33, denominator: 300 })
  expect(figures.get(`${rate}:FR.B02A:2015-2016`)?.numerator).toBe(10)
  expect([...figures.keys()].filter((id) => /FR\.B02A:2015-(2016|10-15):/.test(id))).toEqual([])
})

it('makes no window of which a year, or a list near 15 October, is not there', async () => {
  await addLists('FR.D02', ['2015-10-15', 100, 1000], ['2016-10-15', 60, 1200])
  await addLists('FR.D60', ['2015-10-15', 100, 1000], ['2016-10-15', 60, 1200], ['2018-03-15', 80, 800])
  const figures = await observeAll(engine, everything)
  expect([...figures.keys()].filter((id) => id.includes('2015-2018'))).toEqual([])
})

it('crosses sex and age over three years of exits in the FWB', async () => {
  for (const year of ['2015-2016', '2016-2017', '2017-2018', '2018-2019']) {
    await insertRow(engine, 'fwb_exits', {
      annee_scolaire: year,
      territory: 'BE.FWB.Z01',
      sexe: 'F',
      tranche_age: '15-17',
      sortants: 10,
      eleves: 200,
    })
  }
  const figures = await observeAll(engine, everything)
  const id = 'fwb_exit_rate:fwb_exit_home_zone:BE.FWB.Z01'
  expect(figures.get(`${id}:2015-2018:sex=F;age_band=15-17`)).toMatchObject({
    numerator: 30,
    denominator: 600,
  })
  expect(figures.get(`${id}:2015-2018`)?.value).toBe(0.05)
  expect(figures.has(`${id}:2015-2016:sex=F;age_band=15-17`)).toBe(false)
})

it('pools the exits of three school years once the last is over', async () => {
  await insertRow(engine, 'operations', { operation: 'op', intitule: 'Op', pays: 'FR' })
  await insertRow(engine, 'conventions', { convention: 'C1', operation: 'op', regles: 'aucune' })
  await insertRow(engine, 'actions', { action: 'a', operation: 'op', niveau_intervention: 3, type: 'sas' })
  await addExit('p1', '2015-10-01', '2016-05-01', 'emploi')
  await addExit('p2', '2016-10-01', '2017-05-01', 'sans_solution')
  await addExit('p3', '2017-10-01', '2018-05-01', 'emploi')
  await addExit('p4', '2018-10-01', '2020-05-01', 'emploi') // the window 2018-2021 is under way
  const figures = await observeAll(engine, everything)
  expect(figures.get(`${exits}:FR.D02:2015-2018:operation=op`)).toMatchObject({
    numerator: 2,
    denominator: 3,
  })
  expect(figures.get(`${exits}:FR.D02:2015-2018:action_level=3;operation=op`)?.numerator).toBe(2)
  expect([...figures.keys()].filter((id) => id.includes('2018-2021'))).toEqual([])
})

it('leads a window to the lines of its three years', async () => {
  await engine.run(`insert into source_file (source, dataset, file)
values ('test/siei_listings/1', 'siei_listings', 'file.csv'), ('test/enrolments/1', 'enrolments', 'file.csv')`)
  await addLists('FR.D02', ['2015-10-15', 100, 1000], ['2016-10-15', 60, 1200], ['2017-10-15', 80, 800])
  await addLists('FR.D02', ['2016-01-15', 500, 0])
  await observeAll(engine, everything)
  const rows = await engine.all('select lines from receipt_line where observation = $1 order by source', [
    `${rate}:FR.D02:2015-2018`,
  ])
  expect(rows).toEqual([{ lines: '2-4' }, { lines: '2-4' }])
})

let line = 1

/** Lists of girls, each with the enrolment of the year before it, on the same line of two files. */
async function addLists(territory: string, ...lists: [date: string, listed: number, enrolled: number][]) {
  for (const [date, listes, effectif] of lists) {
    line += 1
    const at = { territory, sexe: 'F', voie: 'lycee_gt', file: 'file.csv', line }
    await insertRow(engine, 'siei_listings', { ...at, date_extraction: date, tranche_age: '16-17', listes })
    if (effectif === 0) continue
    const year = Number(date.slice(0, 4)) - (date.slice(5) < '09' ? 2 : 1)
    await insertRow(engine, 'enrolments', { ...at, rentree_scolaire: `${year}-${year + 1}`, effectif })
  }
}

beforeEach(() => {
  line = 1
})

async function addExit(participant: string, entry: string, exit: string, situation: string) {
  await insertRow(engine, 'participations', {
    operation: 'op',
    convention: 'C1',
    territory: 'FR.D02',
    action: 'a',
    participant,
    line: 1,
    sexe: 'F',
    age_entree: 16,
    date_entree: entry,
    date_sortie: exit,
    situation_sortie: situation,
    date_saisie_sortie: exit,
  })
}
