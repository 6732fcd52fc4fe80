import { quoteText, quoteTexts } from '../../../contracts/language/sql.ts'
import { recordColumns } from '../../../contracts/values/condition.ts'
import {
  type Comparison,
  type Condition,
  columnsOf,
  type Operator,
} from '../../../indicators/esf/condition.ts'

const sqlOperators: Record<Operator, string> = {
  '=': '=',
  '≠': '<>',
  '<': '<',
  '≤': '<=',
  '>': '>',
  '≥': '>=',
}

/** SQL over `participation` that is true when the condition holds; null, not false, on a blank. */
export function compileCondition(condition: Condition): string {
  if ('and' in condition) return compileAll(condition.and, 'and', 'true')
  if ('or' in condition) return compileAll(condition.or, 'or', 'false')
  return `${condition.column} ${sqlOperators[condition.operator]} ${compileValue(condition)}`
}

/** SQL for the verdict on a participation for which the condition does not hold. */
export function compileWithoutAnswer(condition: Condition, otherwise: string): string {
  const columns = columnsOf(condition)
  const texts = columns.filter((column) => recordColumns[column] === 'text')
  const cases = [
    ...(columns.length > 0
      ? [`when ${columns.map((column) => `${column} is null`).join(' or ')} then 'missing'`]
      : []),
    ...(texts.length > 0 ? [`when 'refus' in (${texts.join(', ')}) then 'refused'`] : []),
  ]
  return cases.length > 0 ? `case ${cases.join(' ')} else '${otherwise}' end` : `'${otherwise}'`
}

/** SQL that is true when a column has one of the values. */
export function compileIn(column: string, values: readonly string[]): string {
  return `${column} in (${quoteTexts(values)})`
}

function compileAll(parts: readonly Condition[], word: 'and' | 'or', empty: string): string {
  return parts.length > 0 ? `(${parts.map(compileCondition).join(` ${word} `)})` : empty
}

function compileValue({ column, value }: Comparison): string {
  if (recordColumns[column] === 'number') return String(Number(value))
  const text = quoteText(String(value))
  return recordColumns[column] === 'date' ? `cast(${text} as date)` : text
}
