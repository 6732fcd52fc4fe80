import { expect, it } from 'vitest'
import type { Engine } from '../../../etl/engine.ts'
import { insertRow, observeAll, openWarehouse } from './warehouse.ts'

const rate = 'siei_dropout_rate:siei_stock_second_cycle'
/** Arithmetic is looked at with nothing hidden. */
const everything = { threshold: 0 }

it('divides sums by sums, for the enrolment of the year before, lower secondary left out', async () => {
  const engine = await openWarehouse()
  // dropouts = listed − out of scope − the three kinds of training: 100 − 10 − 20 = 70, 50 − 5 − 10 = 35, 60 − 6 − 12 = 42
  await addList(engine, 'FR.D02', { listes: 100, hors_champ: 10, formation_scolaire: 20, sans_solution: 70 })
  await addList(engine, 'FR.D60', { listes: 50, hors_champ: 5, apprentissage: 10, sans_solution: 35 })
  await addList(engine, 'FR.D80', {
    listes: 60,
    hors_champ: 6,
    formation_professionnelle: 12,
    sans_solution: 42,
  })
  await addList(engine, 'FR.D80', { voie: 'college', listes: 1000, sans_solution: 1000 })
  await addEnrolment(engine, 'FR.D02', 1000)
  await addEnrolment(engine, 'FR.D60', 1000)
  await addEnrolment(engine, 'FR.D80', 500)
  await insertRow(engine, 'enrolments', enrolment('FR.D80', 9999, { voie: 'college' }))
  await insertRow(engine, 'enrolments', enrolment('FR.D80', 9999, { rentree_scolaire: '2019-2020' }))
  const figures = await observeAll(engine, everything)
  expect(figures.get(`${rate}:FR.D02:2019-10-15`)).toMatchObject({
    value: 0.07,
    numerator: 70,
    denominator: 1000,
  })
  // 147 / 2500, where the mean of the three rates would give 6.3 %
  expect(figures.get(`${rate}:FR.A20:2019-10-15`)).toMatchObject({
    value: 0.0588,
    numerator: 147,
    denominator: 2500,
  })
  expect(figures.get(`${rate}:FR.R32:2019-10-15`)?.value).toBe(0.0588)
  expect(figures.get(`${rate}:FR:2019-10-15`)).toMatchObject({
    status: 'not_available',
    reason: 'missing_children',
  })
  expect(figures.get(`${rate}:FR.D02:2019-10-15`)?.source).toBe('test/siei_listings/1,test/enrolments/1')
})

it('lets the extraction nearest to 15 October stand for the school year, and adds none up', async () => {
  const engine = await openWarehouse()
  for (const [day, listed] of [
    ['2019-10-15', 100],
    ['2020-01-15', 300],
    ['2020-03-15', 400],
  ] as const) {
    await addList(engine, 'FR.D02', { date_extraction: day, listes: listed, sans_solution: listed })
  }
  await addEnrolment(engine, 'FR.D02', 1000)
  const figures = await observeAll(engine, everything)
  expect(figures.get(`${rate}:FR.D02:2019-2020`)?.value).toBe(0.1)
  expect(figures.get(`${rate}:FR.D02:2020-03-15`)?.value).toBe(0.4)
})

it('takes the extraction nearest to 15 October in each territory, within fifteen days of it', async () => {
  const engine = await openWarehouse()
  await addList(engine, 'FR.D02', { date_extraction: '2019-10-15', listes: 100, sans_solution: 100 })
  await addList(engine, 'FR.D60', { date_extraction: '2019-10-17', listes: 200, sans_solution: 200 })
  await addList(engine, 'FR.D80', { date_extraction: '2020-03-15', listes: 300, sans_solution: 300 })
  for (const territory of ['FR.D02', 'FR.D60', 'FR.D80']) await addEnrolment(engine, territory, 1000)
  const figures = await observeAll(engine, everything)
  expect(figures.get(`${rate}:FR.D02:2019-2020`)?.value).toBe(0.1)
  expect(figures.get(`${rate}:FR.D60:2019-2020`)?.value).toBe(0.2)
  expect(figures.get(`${rate}:FR.D80:2019-2020`)).toBeUndefined()
  expect(figures.get(`${rate}:FR.A20:2019-2020`)).toMatchObject({
    status: 'not_available',
    reason: 'missing_children',
  })
})

it('says a parent is not available when a child is missing', async () => {
  const engine = await openWarehouse()
  await addList(engine, 'FR.D02', { listes: 100, sans_solution: 100 })
  await addEnrolment(engine, 'FR.D02', 1000)
  const figures = await observeAll(engine)
  expect(figures.get(`${rate}:FR.A20:2019-2020`)).toMatchObject({
    value: null,
    numerator: null,
    status: 'not_available',
    reason: 'missing_children',
  })
})

it('does not take a blank part for zero', async () => {
  const engine = await openWarehouse()
  await addList(engine, 'FR.D02', { listes: 100, hors_champ: null, sans_solution: 100 })
  await addEnrolment(engine, 'FR.D02', 1000)
  const figures = await observeAll(engine, everything)
  expect(figures.get(`${rate}:FR.D02:2019-2020`)).toMatchObject({
    status: 'not_available',
    reason: 'missing_in_source',
  })
  // the list itself needs no parts
  expect(figures.get('siei_listed_rate:siei_stock_second_cycle:FR.D02:2019-2020')?.value).toBe(0.1)
})

it('has no value, not zero, where nobody was enrolled', async () => {
  const engine = await openWarehouse()
  await addList(engine, 'FR.D02', { listes: 100, sans_solution: 100 })
  await addEnrolment(engine, 'FR.D02', 0)
  const figures = await observeAll(engine, everything)
  expect(figures.get(`${rate}:FR.D02:2019-2020`)).toMatchObject({
    value: null,
    status: 'not_applicable',
    reason: 'no_base',
  })
})

it('hides a small count, a second one beside it, and everything made of them', async () => {
  const engine = await openWarehouse()
  const full = { listes: 260, ...Object.fromEntries(parts.map((part) => [part, 20])) }
  const training = { formation_scolaire: 30, apprentissage: 30, formation_professionnelle: 30 }
  await addList(engine, 'FR.D02', { listes: 123, hors_champ: 30, ...training, sans_solution: 3 })
  await addList(engine, 'FR.D60', full)
  await addList(engine, 'FR.D80', full)
  for (const territory of ['FR.D02', 'FR.D60', 'FR.D80']) await addEnrolment(engine, territory, 1000)
  const figures = await observeAll(engine)
  const hidden = {
    value: null,
    numerator: null,
    denominator: null,
    status: 'suppressed',
    reason: 'confidential',
  }
  expect(figures.get(`${rate}:FR.D02:2019-2020`)).toMatchObject(hidden)
  expect(figures.get(`${rate}:FR.D02:2019-10-15`)).toMatchObject(hidden)
  const others = ['FR.D60', 'FR.D80'].map((id) => figures.get(`${rate}:${id}:2019-2020`)?.status)
  expect(others.sort()).toEqual(['published', 'suppressed'])
  // (3 + 180 + 180) / 3000
  expect(figures.get(`${rate}:FR.A20:2019-2020`)?.value).toBeCloseTo(363 / 3000, 12)
})

it('breaks a list down by solution over the whole list', async () => {
  const engine = await openWarehouse()
  await addList(engine, 'FR.D02', {
    listes: 200,
    hors_champ: 20,
    sans_solution: 60,
    formation_scolaire: 30,
    apprentissage: 20,
    formation_professionnelle: 15,
    service_civique: 10,
    ecole_2e_chance: 12,
    mission_locale: 18,
    emploi: 15,
  })
  await addEnrolment(engine, 'FR.D02', 1000)
  const figures = await observeAll(engine, everything)
  const share = 'siei_solution_share:siei_stock_second_cycle:FR.D02:2019-2020'
  expect(figures.get(share)).toMatchObject({ numerator: 120, denominator: 180 })
  expect(figures.get(`${share}:solution=emploi`)).toMatchObject({ numerator: 15, denominator: 180 })
})

type Cells = Record<string, string | number | null>

const parts = [
  'non_contactes',
  'injoignables',
  'refus',
  'hors_champ',
  'sans_solution',
  'accompagnes',
  'formation_scolaire',
  'apprentissage',
  'formation_professionnelle',
  'service_civique',
  'ecole_2e_chance',
  'mission_locale',
  'emploi',
]

/** A list whose parts are zero unless said otherwise; zeros of parts that never show stay out of the way. */
async function addList(engine: Engine, territory: string, cells: Cells) {
  await insertRow(engine, 'siei_listings', {
    date_extraction: '2019-10-15',
    territory,
    sexe: 'F',
    voie: 'lycee_gt',
    tranche_age: '16-17',
    ...Object.fromEntries(parts.map((part) => [part, 0])),
    ...cells,
  })
}

async function addEnrolment(engine: Engine, territory: string, count: number) {
  await insertRow(engine, 'enrolments', enrolment(territory, count))
}

function enrolment(territory: string, count: number, cells: Cells = {}): Cells {
  return { rentree_scolaire: '2018-2019', territory, sexe: 'F', voie: 'lycee_gt', effectif: count, ...cells }
}
