import type * as z from 'zod/mini'
import {
  type action,
  type convention,
  type declaredTotal,
  type numberedAim,
  type Operation,
  type resource,
  type Spending,
  spendingItems,
  spendingStates,
} from '../../indicators/wire/operation.ts'
import type { Text } from '../../indicators/wire/text.ts'
import type { Database, Row } from '../release/database.ts'
import { hasTable } from '../release/hasTable.ts'
import { perRelease } from '../release/release.ts'
import { flag, number, numberOrNull, text, textOrNull } from '../release/row.ts'
import { totalSpending } from './totalSpending.ts'

type Convention = z.infer<typeof convention>
type Action = z.infer<typeof action>
type DeclaredTotal = z.infer<typeof declaredTotal>
type NumberedAim = z.infer<typeof numberedAim>
type Resource = z.infer<typeof resource>

/** Every operation of a release with all that belongs to it. */
export const readOperations = perRelease(async ({ database }): Promise<Operation[]> => {
  const [conventions, actions, aims, totals, resources, spending] = await Promise.all([
    readConventions(database),
    readActions(database),
    readAims(database),
    readDeclaredTotals(database),
    readResources(database),
    readSpending(database),
  ])
  // one row per operation
  const rows = await database.query(
    `select * replace (
       cast(period_from as varchar) as period_from, cast(period_to as varchar) as period_to,
       cast(data_to as varchar) as data_to
     ) from operation order by id`,
  )
  return rows.map((row) => {
    const id = text(row, 'id')
    const budget = numberOrNull(row, 'budget')
    const spent = spending.get(id) ?? []
    return {
      id,
      title: text(row, 'title'),
      country: text(row, 'country'),
      lead: text(row, 'lead'),
      territory: textOrNull(row, 'territory'),
      budget,
      euShare: numberOrNull(row, 'eu_share'),
      from: textOrNull(row, 'period_from'),
      to: textOrNull(row, 'period_to'),
      dataTo: textOrNull(row, 'data_to'),
      context: inBoth(row, 'context'),
      publics: inBoth(row, 'publics'),
      partners: textOrNull(row, 'partners'),
      aims: inBoth(row, 'aims'),
      numberedAims: aims.get(id) ?? [],
      conventions: conventions.get(id) ?? [],
      actions: actions.get(id) ?? [],
      declaredTotals: totals.get(id) ?? [],
      resources: resources.get(id) ?? [],
      spending: spent,
      spendingTotals: totalSpending(spent, budget),
    }
  })
})

async function readConventions(database: Database): Promise<Map<string, Convention[]>> {
  const rows = await database.query(
    `select * replace (cast(period_from as varchar) as period_from, cast(period_to as varchar) as period_to)
     from convention order by id`,
  )
  return byOperation(rows, (row) => ({
    id: text(row, 'id'),
    fund: textOrNull(row, 'fund'),
    programme: textOrNull(row, 'programme'),
    priority: textOrNull(row, 'priority'),
    from: textOrNull(row, 'period_from'),
    to: textOrNull(row, 'period_to'),
    budget: numberOrNull(row, 'budget'),
    euShare: numberOrNull(row, 'eu_share'),
    rules: text(row, 'rules'),
    // a release built before the column was kept knows no such programme
    performanceFramework: 'performance_framework' in row && flag(row, 'performance_framework'),
  }))
}

async function readActions(database: Database): Promise<Map<string, Action[]>> {
  const actors = await database.query(
    'select action, kind, name, role from action_actor order by action, kind, name, role',
  )
  const rows = await database.query(
    `select * replace (cast(period_from as varchar) as period_from, cast(period_to as varchar) as period_to)
     from action order by action_level, id`,
  )
  return byOperation(rows, (row) => ({
    id: text(row, 'id'),
    level: number(row, 'action_level'),
    type: text(row, 'action_type'),
    aim: textOrNull(row, 'aim'),
    territory: textOrNull(row, 'territory'),
    from: textOrNull(row, 'period_from'),
    to: textOrNull(row, 'period_to'),
    capacity: numberOrNull(row, 'capacity'),
    peopleReached: numberOrNull(row, 'people_reached'),
    // a release built before aims were numbered has no such column
    aimNumber: 'aim_number' in row ? numberOrNull(row, 'aim_number') : null,
    actors: actors
      .filter((actor) => actor.action === row.id)
      .map((actor) => ({
        kind: text(actor, 'kind'),
        name: textOrNull(actor, 'name'),
        role: textOrNull(actor, 'role'),
      })),
  }))
}

async function readAims(database: Database): Promise<Map<string, NumberedAim[]>> {
  if (!(await hasTable(database, 'operation_aim'))) return new Map()
  // one row per operation and numbered aim
  const rows = await database.query('select * from operation_aim order by operation, number')
  return byOperation(rows, (row) => ({
    number: number(row, 'number'),
    text: { fr: text(row, 'text_fr'), en: text(row, 'text_en') },
  }))
}

/** Rows of one total are its parts; a total published without parts has one row without part. */
async function readDeclaredTotals(database: Database): Promise<Map<string, DeclaredTotal[]>> {
  const rows = await database.query(
    'select * from declared_total where operation is not null order by subject, territory, source, part',
  )
  const totals = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.operation, row.subject, row.total, row.territory, row.source])
    totals.set(key, [...(totals.get(key) ?? []), row])
  }
  const firsts = [...totals.values()].flatMap((parts) => parts.slice(0, 1))
  return byOperation(firsts, (first) => {
    const key = JSON.stringify([first.operation, first.subject, first.total, first.territory, first.source])
    const parts = (totals.get(key) ?? []).flatMap(toPart)
    const total = number(first, 'total')
    return {
      subject: text(first, 'subject'),
      total,
      territory: textOrNull(first, 'territory'),
      parts,
      mismatch: parts.length > 0 ? parts.reduce((left, { value }) => left - value, total) : null,
      source: text(first, 'source'),
    }
  })
}

function toPart(row: Row): DeclaredTotal['parts'] {
  const label = textOrNull(row, 'part')
  const value = numberOrNull(row, 'part_value')
  return label === null || value === null
    ? []
    : [{ label, value, territory: textOrNull(row, 'part_territory') }]
}

async function readResources(database: Database): Promise<Map<string, Resource[]>> {
  const rows = await database.query('select * from operation_resource order by kind, title')
  return byOperation(rows, (row) => ({
    title: text(row, 'title'),
    kind: text(row, 'kind'),
    description: textOrNull(row, 'description'),
    link: textOrNull(row, 'link'),
    role: textOrNull(row, 'role'),
  }))
}

async function readSpending(database: Database): Promise<Map<string, Spending[]>> {
  if (!(await hasTable(database, 'expenditure'))) return new Map()
  // one row per operation, item and state
  const rows = await database.query('select * from expenditure order by operation, item, state')
  return byOperation(rows, (row) => ({
    item: oneOf(spendingItems, text(row, 'item')),
    state: oneOf(spendingStates, text(row, 'state')),
    amount: number(row, 'amount'),
    euShare: numberOrNull(row, 'eu_share'),
    synthetic: flag(row, 'synthetic'),
  }))
}

function oneOf<Id extends string>(ids: readonly Id[], value: string): Id {
  const found = ids.find((id) => id === value)
  if (found === undefined) throw new Error(`${value}: none of ${ids.join(', ')}`)
  return found
}

function byOperation<T>(rows: readonly Row[], read: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const operation = text(row, 'operation')
    groups.set(operation, [...(groups.get(operation) ?? []), read(row)])
  }
  return groups
}

/** A text kept in two columns; null when neither language has it, the other language when one is missing. */
function inBoth(row: Row, column: string): Text | null {
  const fr = textOrNull(row, `${column}_fr`)
  const en = textOrNull(row, `${column}_en`)
  if (fr === null && en === null) return null
  return { fr: fr ?? en ?? '', en: en ?? fr ?? '' }
}
