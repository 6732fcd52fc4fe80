import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findContract } from '../../contracts/contracts.ts'
import { storedColumns } from '../../contracts/language/compileTable.ts'
import { type Engine, openEngine } from '../../etl/engine.ts'
import { fillActionLevels } from '../../etl/screen/fillActionLevels.ts'
import { createWarehouse } from '../../etl/warehouse/warehouse.ts'

// What a contract lets in must fit in the public part: rows with every blank it allows, and its largest counts.

const tables = {
  territories: 'territory',
  operation_aims: 'operation_aim',
  operations: 'operation',
  conventions: 'convention',
  actions: 'action',
  action_actors: 'action_actor',
  declared_totals: 'declared_total',
  operation_resources: 'operation_resource',
  targets: 'target',
}

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createWarehouse(engine)
  await engine.run("attach ':memory:' as public")
  await engine.run('use public')
  await engine.run(await readSql('public'))
  await engine.run('use memory')
  await engine.run('create table observation as select * from public.observation')
  await engine.run('create table receipt_line as select * from public.receipt_line')
  await engine.run('create table account_line as select * from public.account_line')
  await engine.run('create table operation_scope (operation varchar, territory varchar, data_to date)')
  for (const dataset of Object.keys(tables)) {
    await insert(dataset, { optional: false })
    await insert(dataset, { optional: true })
  }
  // an action without a level takes that of its type; none is left without one once files are reconciled
  await engine.run(
    `insert into action_type_levels (type, niveau_intervention, niveaux_possibles, nom_fr, nom_en)
     select distinct type, '2', '2 3', 'x', 'x' from actions`,
  )
  await fillActionLevels(engine)
  await engine.run(
    `insert into expenditures (convention, date, poste, etat, montant, part_ue, synthetic) values
       ('conventions-true', '2020-06-30', 'personnel', 'realisee', 100.10, 40, true),
       ('conventions-true', '2020-12-31', 'personnel', 'realisee', 50.05, null, false),
       ('conventions-true', '2020-12-31', 'personnel', 'payee', 60, 30, false)`,
  )
  await engine.run(await readSql('fillPublic'))
})
afterAll(() => engine.close())

test.each(Object.entries(tables))('%s', async (_, table) => {
  expect(await engine.all(`select count(*) as rows from public.${table}`)).toEqual([{ rows: 2 }])
})

test('expenditure is added up by item and state of the operation; a blank European share leaves none', async () => {
  const operation = '201502000' // the example of an agreement's column of operations
  expect(await engine.all('select * from public.expenditure order by state')).toEqual([
    { operation, item: 'personnel', state: 'incurred', amount: 150.15, eu_share: null, synthetic: true },
    { operation, item: 'personnel', state: 'paid', amount: 60, eu_share: 30, synthetic: false },
  ])
})

async function insert(dataset: string, { optional }: { optional: boolean }): Promise<void> {
  const contract = findContract(dataset)
  if (!contract) throw new Error(dataset)
  const filled = contract.columns.filter(({ required }) => optional || required === 'filled')
  const names = filled.flatMap((column) => (column.stored ?? [column]).map(({ name }) => name))
  const columns = storedColumns(contract).filter(({ name }) => names.includes(name))
  const ids = contract.columns[0]?.name
  const values = columns.map(({ name, sqlType }) => {
    const type = contract.columns.find((column) => column.name === name)?.type
    if (name === ids) return `${dataset}-${optional}`
    if (sqlType === 'BIGINT') return '999999999999999'
    if (sqlType === 'DATE') return '2020-01-31'
    if (sqlType === 'DOUBLE' || sqlType === 'DECIMAL(18,2)') return '9999999999999'
    return type?.examples[0] ?? 'x'
  })
  await engine.run(
    `insert into ${dataset} (${columns.map(({ name }) => `"${name}"`).join(', ')}, synthetic)
values (${columns.map((_, index) => `$${index + 1}`).join(', ')}, false)`,
    values,
  )
}

function readSql(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, `../../etl/release/${name}.sql`), 'utf8')
}
