import { recordColumns } from '../../../contracts/values/condition.ts'
import type { Comparison, Condition } from '../../../indicators/esf/condition.ts'
import type { RecordColumn } from '../../../indicators/esf/record.ts'
import type { EsfRule } from '../../../indicators/esf/rule.ts'

/** The least values of the classes that rules tell apart, ascending; none for a text, and for a day read for its absence. */
type Bounds = readonly (string | number)[]

/**
 * The columns that rules read, in the order of the record, each with the values from which on the answer of a rule
 * may change: with rules on `age_entree < 25` and `age_entree > 54`, 25 and 55.
 */
export function findBounds(rules: readonly EsfRule[]): [RecordColumn, Bounds][] {
  const readings = rules.flatMap(comparisonsOf)
  const needsExit = rules.some(({ moment }) => moment !== 'entry')
  const names = Object.keys(recordColumns) as RecordColumn[]
  return names.flatMap((name): [RecordColumn, Bounds][] => {
    const own = readings.filter(({ column }) => column === name)
    if (own.length === 0 && !(needsExit && name === 'date_sortie')) return []
    if (recordColumns[name] === 'text') return [[name, []]]
    return [[name, [...new Set(own.flatMap(boundsOf))].sort(ascending)]]
  })
}

function comparisonsOf({ eligible, counts, window, validTo }: EsfRule): Comparison[] {
  const conditions = [...eligible.map(({ when }) => when), ...('anyOf' in counts ? [] : [counts])]
  const validity =
    validTo === undefined ? [] : [{ column: 'date_entree', operator: '>', value: validTo } as const]
  return [...conditions.flatMap(flatten), ...(window ? windowOf(window) : []), ...validity]
}

function windowOf({ column, from, to }: NonNullable<EsfRule['window']>): Comparison[] {
  const first = { column, operator: '<', value: from } as const
  return to === undefined ? [first] : [first, { column, operator: '>', value: to }]
}

function flatten(condition: Condition): Comparison[] {
  if ('and' in condition) return condition.and.flatMap(flatten)
  if ('or' in condition) return condition.or.flatMap(flatten)
  return [condition]
}

/** `≥ 25` and `< 25` change at 25, `> 54` and `≤ 54` at 55, `= 16` at both 16 and 17. */
function boundsOf({ operator, value }: Comparison): (string | number)[] {
  if (operator === '≥' || operator === '<') return [first(value)]
  if (operator === '>' || operator === '≤') return [next(value)]
  return [first(value), next(value)]
}

function first(value: string | number) {
  return typeof value === 'number' ? Math.ceil(value) : value
}

function next(value: string | number) {
  if (typeof value === 'number') return Math.floor(value) + 1
  return new Date(Date.parse(value) + 86_400_000).toISOString().slice(0, 10)
}

function ascending(a: string | number, b: string | number): number {
  return a < b ? -1 : 1
}
