import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../etl/engine.ts'
import { type Figure, insertRow, observeAll, openWarehouse } from './warehouse.ts'

describe('participations', () => {
  let figures: Map<string, Figure>

  beforeAll(async () => {
    const engine = await openWarehouse()
    await addOperation(engine)
    // p1 comes back under the same convention: one participation, results of the last stay
    await addStay(engine, {
      participant: 'p1',
      date_entree: '2019-09-10',
      date_sortie: '2019-11-01',
      situation_sortie: 'sans_solution',
    })
    await addStay(engine, {
      participant: 'p1',
      date_entree: '2020-01-10',
      date_sortie: '2020-05-01',
      situation_sortie: 'maintien_scolarite',
      line: 2,
    })
    // p2 under two conventions: two participations, one person
    await addStay(engine, {
      participant: 'p2',
      date_entree: '2019-10-01',
      date_sortie: '2020-06-01',
      situation_sortie: 'inconnue',
    })
    await addStay(engine, {
      participant: 'p2',
      convention: 'C2',
      date_entree: '2020-10-01',
      date_sortie: '2021-06-01',
      situation_sortie: 'emploi',
    })
    // p3 stayed one day: no participation
    await addStay(engine, { participant: 'p3', date_entree: '2019-12-01', date_sortie: '2019-12-01' })
    // p4 is still there
    await addStay(engine, {
      participant: 'p4',
      territory: 'FR.D60',
      date_entree: '2020-09-15',
      date_sortie: null,
    })
    figures = await observeAll(engine, { threshold: 0 })
  })

  it('merges re-entries under one convention and drops stays of one day', () => {
    expect(value('participations_entered:operation_participation:FR.A20:total:operation=op')).toBe(4)
    expect(value('participations_entered:operation_participation:FR.D02:total:operation=op')).toBe(3)
    expect(value('participations_entered:operation_participation:FR.A20:2019-2020:operation=op')).toBe(2)
    expect(value('participations_entered:operation_participation:FR.A20:2019-09:operation=op')).toBe(1)
    expect(value('participations_entered:operation_participation:FR.A20:2020-01:operation=op')).toBe(0)
  })

  it('counts persons once over the operation', () => {
    expect(value('persons_entered:operation_person:FR.A20:total:operation=op')).toBe(3)
  })

  it('takes results from the last stay, and the unknown out of the base', () => {
    const total = 'operation_participation:FR.A20:total:operation=op'
    expect(figures.get(`positive_exit_rate:${total}`)).toMatchObject({ numerator: 2, denominator: 2 })
    expect(figures.get(`unknown_exit_share:${total}`)).toMatchObject({ numerator: 1, denominator: 3 })
    expect(figures.get(`kept_in_school_rate:${total}`)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(figures.get(`positive_exit_rate:${total};solution=emploi`)).toMatchObject({
      numerator: 1,
      denominator: 2,
    })
  })

  it('counts those open on 15 October', () => {
    expect(value('participations_open:operation_participation:FR.A20:2019-10-15:operation=op')).toBe(2)
    expect(value('participations_open:operation_participation:FR.A20:2020-10-15:operation=op')).toBe(2)
  })

  it('divides money as declared, without an interval of its own', () => {
    expect(figures.get('eu_share:operation_activity:FR.A20:total:operation=op')).toMatchObject({
      value: 0.25,
      numerator: 250,
    })
  })

  function value(id: string) {
    return figures.get(id)?.value
  }
})

describe('participants who are alike', () => {
  it('count each, whether in one stay or several; an event alone is nobody', async () => {
    const engine = await openWarehouse()
    await addOperation(engine)
    const [entry, exit] = ['2019-09-10', { date_sortie: '2020-05-01', situation_sortie: 'emploi' }]
    await addStay(engine, { participant: 'once', date_entree: entry, ...exit })
    await addStay(engine, { participant: 'alike', date_entree: entry, ...exit })
    await addStay(engine, { participant: 'back', date_entree: entry, date_sortie: '2019-11-01' })
    await addStay(engine, { participant: 'back', date_entree: '2020-01-10', ...exit, line: 2 })
    await addStay(engine, { participant: 'day', date_entree: entry, date_sortie: entry, line: 3 })
    for (const participant of ['day', 'none']) {
      for (const date of ['2020-05-02', '2020-05-03']) {
        const event = { operation: 'op', convention: 'C1', participant, date, evenement: 'emploi' }
        await insertRow(engine, 'exit_events', event)
      }
    }
    const figures = await observeAll(engine, { threshold: 0 })
    const total = 'FR.A20:total:operation=op'
    expect(figures.get(`participations_entered:operation_participation:${total}`)?.value).toBe(3)
    expect(figures.get(`persons_entered:operation_person:${total}`)?.value).toBe(3)
    expect(figures.get(`positive_exit_rate:operation_participation:${total}`)).toMatchObject({
      numerator: 3,
      denominator: 3,
    })
  })

  it('are one participation when two files give the same stay', async () => {
    const engine = await openWarehouse()
    await addOperation(engine)
    for (const file of ['a.csv', 'b.csv']) {
      await addStay(engine, { participant: 'p', date_entree: '2019-09-10', date_sortie: '2020-05-01', file })
    }
    const figures = await observeAll(engine, { threshold: 0 })
    const total = 'FR.A20:total:operation=op'
    expect(figures.get(`participations_entered:operation_participation:${total}`)?.value).toBe(1)
    expect(figures.get(`persons_entered:operation_person:${total}`)?.value).toBe(1)
  })
})

describe('open on 15 October', () => {
  it('from the day of entry to the day before the exit, in leap years too', async () => {
    const engine = await openWarehouse()
    await addOperation(engine)
    const stays = [
      ['in on the day', '2019-10-15', '2019-10-16'],
      ['in the day after', '2019-10-16', '2020-10-15'],
      ['out on the day', '2020-01-10', '2020-10-15'],
      ['out the day after', '2020-10-14', '2020-10-16'],
      ['two years', '2019-10-14', '2020-12-31'],
      ['still there', '2020-10-15', null],
    ] as const
    for (const [participant, date_entree, date_sortie] of stays) {
      await addStay(engine, { participant, date_entree, date_sortie })
    }
    const figures = await observeAll(engine, { threshold: 0 })
    const open = (day: string) =>
      figures.get(`participations_open:operation_participation:FR.A20:${day}:operation=op`)?.value
    expect([open('2019-10-15'), open('2020-10-15')]).toEqual([2, 3])
  })
})

async function addOperation(engine: Engine) {
  await insertRow(engine, 'operations', {
    operation: 'op',
    intitule: 'Op',
    pays: 'FR',
    budget_total: 1000,
    part_ue: 250,
  })
  for (const convention of ['C1', 'C2']) {
    await insertRow(engine, 'conventions', { convention, operation: 'op', regles: 'fse-plus-2021-2027' })
  }
  await insertRow(engine, 'actions', {
    action: 'a',
    operation: 'op',
    niveau_intervention: '2',
    type: 'competences_plus',
  })
}

async function addStay(engine: Engine, stay: Record<string, string | number | null>) {
  await insertRow(engine, 'participations', {
    operation: 'op',
    convention: 'C1',
    action: 'a',
    territory: 'FR.D02',
    sexe: 'F',
    age_entree: 16,
    line: 1,
    ...stay,
  })
}
