import { expect, it } from 'vitest'
import type { Engine } from '../../../etl/engine.ts'
import { countCells } from '../../../etl/observe/observe.ts'
import { insertRow, openWarehouse } from './warehouse.ts'

async function openOneList(): Promise<Engine> {
  const engine = await openWarehouse()
  await insertRow(engine, 'siei_listings', {
    date_extraction: '2021-10-15',
    territory: 'FR.D02',
    sexe: 'F',
    voie: 'lycee_gt',
    tranche_age: '16-17',
    listes: 300,
  })
  return engine
}

/** The database, but one that loses every count whose value is `value`. */
function losing(engine: Engine, value: number): Engine {
  return {
    ...engine,
    async run(sql, parameters) {
      if (sql.startsWith('create table cell as')) {
        await engine.run('delete from cell_draft where value = $1', [value])
      }
      return engine.run(sql, parameters)
    },
  }
}

it('keeps every count that was written', async () => {
  const engine = await openOneList()
  await countCells(losing(engine, 299))
  expect(await engine.all('select count(*) > 0 as counted from cell where value = 300')).toEqual([
    { counted: true },
  ])
  await engine.close()
})

it('stops where the database lost counts that it said it wrote', async () => {
  const engine = await openOneList()
  await expect(countCells(losing(engine, 300))).rejects.toThrow(
    /^counts lost by the database: \d+ written, \d+ kept; nothing is published$/,
  )
  await engine.close()
})
