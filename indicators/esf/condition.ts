import type { EsfRecord, RecordColumn } from './record.ts'

export const operators = ['=', '≠', '<', '≤', '>', '≥'] as const
export type Operator = (typeof operators)[number]

/** One comparison: false on a blank, whatever the operator. */
export interface Comparison {
  column: RecordColumn
  operator: Operator
  value: string | number
  /** A blank is no answer to wait for: the question may not, or no longer, be asked. */
  optional?: boolean
}

/** The closed grammar of the ESF rules: comparisons, and their conjunctions and disjunctions. */
export type Condition = Comparison | { and: readonly Condition[] } | { or: readonly Condition[] }

export function is(column: RecordColumn, value: string | number): Comparison {
  return { column, operator: '=', value }
}

export function compare(column: RecordColumn, operator: Operator, value: number): Comparison {
  return { column, operator, value }
}

export function between(column: RecordColumn, low: number, high: number): Condition {
  return { and: [compare(column, '≥', low), compare(column, '≤', high)] }
}

/** Whether a participation meets a condition. */
export function holds(condition: Condition, record: EsfRecord): boolean {
  if ('and' in condition) return condition.and.every((part) => holds(part, record))
  if ('or' in condition) return condition.or.some((part) => holds(part, record))
  const found = record[condition.column]
  return found !== null && compares(found, condition)
}

/** The columns a condition cannot do without, each once. */
export function columnsOf(condition: Condition): RecordColumn[] {
  if ('and' in condition) return [...new Set(condition.and.flatMap(columnsOf))]
  if ('or' in condition) return [...new Set(condition.or.flatMap(columnsOf))]
  return condition.optional ? [] : [condition.column]
}

/** Every column a condition reads, those it can do without included. */
export function columnsReadBy(condition: Condition): RecordColumn[] {
  if ('and' in condition) return condition.and.flatMap(columnsReadBy)
  if ('or' in condition) return condition.or.flatMap(columnsReadBy)
  return [condition.column]
}

function compares(found: string | number, { operator, value }: Comparison): boolean {
  if (operator === '=') return found === value
  if (operator === '≠') return found !== value
  if (operator === '<') return found < value
  if (operator === '≤') return found <= value
  return operator === '>' ? found > value : found >= value
}
