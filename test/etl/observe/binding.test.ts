import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../etl/engine.ts'
import { compileCells } from '../../../etl/observe/compileCells.ts'
import { compileObservations } from '../../../etl/observe/compileObservations.ts'
import {
  breakdownsOf,
  catalogue,
  findIndicator,
  type Indicator,
  indicatorWire,
  levelsOf,
} from '../../../indicators/catalogue.ts'
import { publishedTables } from '../../../indicators/tables/tables.ts'
import { insertRow, observeAll, openWarehouse } from './warehouse.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openWarehouse()
  await insertRow(engine, 'operations', { operation: 'op', intitule: 'Op', pays: 'FR' })
  await insertRow(engine, 'conventions', { convention: 'C1', operation: 'op', regles: 'fse-2014-2020' })
  for (const [participant, sexe] of [
    ['p1', 'F'],
    ['p2', 'M'],
    ['p3', null],
  ]) {
    await insertRow(engine, 'participations', {
      operation: 'op',
      convention: 'C1',
      territory: 'FR.D02',
      line: 1,
      participant: participant ?? '',
      sexe: sexe ?? null,
      age_entree: 16,
      date_entree: '2019-10-01',
      statut_emploi_entree: 'inactif',
      niveau_diplome: 'VI',
      nomenclature: 'fr_ancienne',
    })
  }
  await observeAll(engine, { threshold: 0 })
})
afterAll(() => engine.close())

it.each(catalogue.map((indicator) => [indicator.id, indicator] as const))(
  '%s binds',
  async (_, indicator) => {
    const statements = compileObservations([indicator])
    expect(statements.length).toBeGreaterThan(0)
    for (const sql of statements) await engine.all(`explain ${sql}`)
  },
)

it('binds the counts of every level and breakdown', async () => {
  for (const table of publishedTables) {
    for (const [factId, fact] of Object.entries(table.facts)) {
      for (const cut of fact.cuts) {
        await engine.all(`explain ${compileCells(table, factId, cut)}`)
      }
    }
  }
})

beforeAll(async () => {
  await engine.run('create table cell_draft as select * exclude (cell_id, dimensions) from cell')
})

describe('an indicator more', () => {
  const completeness = findIndicator('record_completeness')
  if (completeness?.figures.from !== 'table') throw new Error('record_completeness: not made of a table')
  const added: Indicator = {
    ...completeness,
    id: 'record_incompleteness',
    label: { fr: 'Dossiers incomplets', en: 'Incomplete records' },
    figures: { ...completeness.figures, numerator: 'incomplete' },
    related: ['record_completeness'],
  }

  it('is an entry of the catalogue and nothing else', async () => {
    for (const sql of compileObservations([added])) await engine.run(sql)
    const rows = await engine.all<{
      territory: string
      sex: string | null
      numerator: number
      denominator: number
    }>(
      `select territory, sex, numerator, denominator from observation
where indicator = 'record_incompleteness' and period = 'total' and status = 'published'
  and age_band is null and action_level is null and action_type is null and convention is null
order by territory, sex nulls first`,
    )
    expect(rows).toEqual([
      { territory: 'FR.A20', sex: null, numerator: 1, denominator: 3 },
      { territory: 'FR.A20', sex: 'F', numerator: 0, denominator: 1 },
      { territory: 'FR.A20', sex: 'M', numerator: 0, denominator: 1 },
      { territory: 'FR.D02', sex: null, numerator: 1, denominator: 3 },
    ])
    expect(levelsOf(added)).toEqual(levelsOf(completeness))
    expect(breakdownsOf(added)).toEqual(breakdownsOf(completeness))
    expect(indicatorWire(added, { synthetic: false }).definitions.map(({ id }) => id)).toEqual([
      'operation_participation',
    ])
  })
})
