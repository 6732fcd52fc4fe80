import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Engine } from '../../../etl/engine.ts'
import { insertRow, observeAll, openWarehouse } from './warehouse.ts'

let engine: Engine
beforeEach(async () => {
  engine = await openWarehouse()
  for (const dataset of ['siei_listings', 'enrolments', 'fwb_exits', 'published_rates']) {
    await engine.run('insert into source_file (source, dataset, file) values ($1, $2, $3)', [
      ...[`test/${dataset}/1`, dataset, 'file.csv'],
    ])
  }
})
afterEach(() => engine.close())

const place = (territory: string, sexe: string, line: number) => ({
  territory,
  sexe,
  line,
  file: 'file.csv',
  voie: 'lycee_gt',
})
const list = {
  date_extraction: '2019-10-15',
  listes: 100,
  non_contactes: 10,
  injoignables: 10,
  refus: 10,
  hors_champ: 10,
  sans_solution: 10,
  accompagnes: 10,
  formation_scolaire: 10,
  apprentissage: 10,
  formation_professionnelle: 10,
  service_civique: 10,
  ecole_2e_chance: 0,
  mission_locale: 0,
  emploi: 0,
}
const departments = ['FR.D02', 'FR.D60', 'FR.D80']

/** Three departments, girls then boys: lines 2 to 7 of both files. */
async function insertDepartments({ without }: { without?: number } = {}) {
  const rows = departments.flatMap((territory) => ['F', 'M'].map((sexe) => ({ territory, sexe })))
  for (const [index, { territory, sexe }] of rows.entries()) {
    const line = index + 2
    const at = place(territory, sexe, line)
    if (line !== without) await insertRow(engine, 'siei_listings', { ...list, ...at, tranche_age: '16-17' })
    await insertRow(engine, 'enrolments', { ...at, rentree_scolaire: '2018-2019', effectif: 1000 })
  }
}

async function linesOf(observation: string) {
  const rows = await engine.all<{ source: string; lines: string | null }>(
    'select source, lines from receipt_line where observation = $1 order by source',
    [observation],
  )
  return Object.fromEntries(rows.map(({ source, lines }) => [source.split('/')[1], lines]))
}

const rate = (place: string) => `siei_dropout_rate:siei_stock_second_cycle:${place}`

it('leads a rate to the lines of its numerator and of its denominator, a category to its own', async () => {
  await insertDepartments()
  await observeAll(engine)
  expect(await linesOf(rate('FR.D60:2019-2020'))).toEqual({ siei_listings: '4-5', enrolments: '4-5' })
  expect(await linesOf(rate('FR.D60:2019-10-15:sex=M'))).toEqual({ siei_listings: '5', enrolments: '5' })
})

it('leads a sum that Vigie made to the lines of its parts', async () => {
  await insertDepartments()
  await observeAll(engine)
  expect(await linesOf(rate('FR.A20:2019-2020'))).toEqual({ siei_listings: '2-7', enrolments: '2-7' })
  expect(await linesOf(rate('FR.R32:2019-2020:sex=F'))).toEqual({
    siei_listings: '2, 4, 6',
    enrolments: '2, 4, 6',
  })
})

it('names a line once, however many rows it holds', async () => {
  for (const [index, territory] of departments.entries()) {
    for (const sexe of ['F', 'M']) {
      const at = place(territory, sexe, index + 2)
      await insertRow(engine, 'siei_listings', { ...list, ...at, tranche_age: '16-17' })
      await insertRow(engine, 'enrolments', { ...at, rentree_scolaire: '2018-2019', effectif: 1000 })
    }
  }
  await observeAll(engine)
  expect(await linesOf(rate('FR.D60:2019-2020'))).toEqual({ siei_listings: '3', enrolments: '3' })
  expect(await linesOf(rate('FR.A20:2019-2020'))).toEqual({ siei_listings: '2-4', enrolments: '2-4' })
})

it('tells no line of a file of counts that leaves rows out', async () => {
  await insertDepartments({ without: 7 })
  await observeAll(engine)
  expect(await linesOf(rate('FR.D02:2019-2020'))).toEqual({ siei_listings: null, enrolments: '2-3' })
})

it('tells no line of a hidden figure', async () => {
  for (const [index, territory] of ['BE.FWB.Z01', 'BE.FWB.Z02'].entries()) {
    await insertRow(engine, 'fwb_exits', {
      annee_scolaire: '2020-2021',
      territory,
      sexe: 'F',
      tranche_age: '15-17',
      file: 'file.csv',
      line: index + 2,
      sortants: index === 0 ? 2 : 60,
      eleves: 1000,
    })
  }
  const figures = await observeAll(engine)
  const hidden = [...figures.values()].filter(({ status }) => status === 'suppressed')
  expect(hidden.length).toBeGreaterThan(0)
  for (const { id } of hidden) expect(await linesOf(id)).toEqual({})
})

it('leads a published rate to its line', async () => {
  await insertRow(engine, 'published_rates', {
    indicateur: 'neet_rate',
    definition: 'eu_neet_lfs',
    territory: 'FR',
    periode: '2019',
    valeur: 0.1,
    line: 12,
    file: 'file.csv',
  })
  await observeAll(engine)
  expect(await linesOf('neet_rate:eu_neet_lfs:FR:2019')).toEqual({ published_rates: '12' })
})
