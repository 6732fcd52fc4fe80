import { recordColumns } from '../../contracts/values/condition.ts'
import type { Comparison, Condition, Operator } from './condition.ts'
import { isRecordColumn } from './record.ts'

const spellings: Readonly<Record<string, Operator>> = {
  '=': '=',
  '==': '=',
  '≠': '≠',
  '!=': '≠',
  '<>': '≠',
  '<': '<',
  '≤': '≤',
  '<=': '≤',
  '>': '>',
  '≥': '≥',
  '>=': '≥',
}
const comparison = /^(\w+)\s*(==|!=|<>|<=|>=|=|≠|<|≤|>|≥)\s*([^\s<>=≠≤≥"';,]+)$/

/**
 * The condition of a specific indicator: `column operator value`, joined by `et` or `and` (also `;` and `,`),
 * and by `ou` or `or`, which binds less. Undefined for anything else, an unknown column included.
 */
export function parseCondition(text: string): Condition | undefined {
  const alternatives = text.split(/\s+(?:ou|or)\s+/i).map(parseAll)
  const whole = alternatives.filter((part) => part !== undefined)
  if (whole.length < alternatives.length) return undefined
  const [only, ...more] = whole
  return more.length === 0 ? only : { or: whole }
}

function parseAll(text: string): Condition | undefined {
  const parts = text.split(/\s*[;,]\s*|\s+(?:et|and)\s+/i).map((part) => parseComparison(part.trim()))
  const whole = parts.filter((part) => part !== undefined)
  if (whole.length < parts.length) return undefined
  const [only, ...more] = whole
  return more.length === 0 ? only : { and: whole }
}

function parseComparison(text: string): Comparison | undefined {
  const [, column = '', sign = '', value = ''] = comparison.exec(text) ?? []
  const operator = spellings[sign]
  if (!isRecordColumn(column) || !operator) return undefined
  const type = recordColumns[column]
  if (type === 'text') return operator === '=' || operator === '≠' ? { column, operator, value } : undefined
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { column, operator, value } : undefined
  return /^-?\d+(\.\d+)?$/.test(value) ? { column, operator, value: Number(value) } : undefined
}
