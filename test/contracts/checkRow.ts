import * as z from 'zod/mini'
import { cleanCell } from '../../contracts/language/cell.ts'
import type { Contract, Row, Rule } from '../../contracts/language/contract.ts'
import { missingValue, rulesOf } from '../../contracts/language/contract.ts'
import { type Binding, type Bound, bindHeader } from '../../contracts/language/header.ts'
import { isMarker } from '../../contracts/language/markers.ts'
import type { Text } from '../../contracts/language/text.ts'

/** One thing wrong with a row. `value` is blank for personal columns, and for any column of a row about a person. */
export interface Problem {
  column: string
  rule: string
  value: string
  accepted: Text
}

export interface RowCheck {
  /** Typed values by canonical column name; undefined when the row is rejected. */
  row: Row | undefined
  problems: readonly Problem[]
  warnings: readonly Problem[]
}

/** Checks one row as a CSV parser gives it: header → cell. The reading that the SQL of the pipeline is held to. */
export function checkRow(contract: Contract, record: Readonly<Record<string, string>>): RowCheck {
  const headers = Object.keys(record)
  return compileRowCheck(bindHeader(contract, headers))(headers.map((header) => record[header] ?? ''))
}

/** The same check for many rows under one header. */
export function compileRowCheck(binding: Binding): (cells: readonly string[]) => RowCheck {
  const schema = compileRowSchema(binding)
  const rules = rulesOf(binding.contract)
  const warnings = rules.filter(({ severity }) => severity === 'warn')
  return (cells) => {
    const raw = Object.fromEntries(binding.bound.map((bound) => [bound.column.name, readCell(bound, cells)]))
    const blame = (column: string, rule: string, accepted: Text): Problem => {
      const personal =
        binding.contract.participants ||
        binding.bound.some((bound) => bound.column.name === column && bound.column.personal)
      return { column, rule, value: personal ? '' : cleanCell(raw[column] ?? ''), accepted }
    }
    const verdict = schema.safeParse(raw)
    if (verdict.success) {
      const row = verdict.data as Row
      const broken = warnings.filter((rule) => !rule.holds(row))
      return {
        row,
        problems: [],
        warnings: broken.map((rule) => blame(rule.columns[0], rule.id, rule.accepted)),
      }
    }
    const problems = verdict.error.issues.map((issue) => {
      const column = String(issue.path[0])
      const rule = String('params' in issue ? issue.params?.rule : '')
      return blame(column, rule, findAccepted(binding, rules, column, rule))
    })
    return { row: undefined, problems, warnings: [] }
  }
}

/** The zod object of a contract under a given header: cells by canonical name → typed row. */
export function compileRowSchema(binding: Binding) {
  const cells = Object.fromEntries(binding.bound.map((bound) => [bound.column.name, cellSchema(bound)]))
  const rules = rulesOf(binding.contract).filter(({ severity }) => severity === 'reject')
  return z.object(cells).check(
    ...rules.map((rule) =>
      z.refine<Record<string, unknown>>((row) => rule.holds(row as Row), {
        path: [rule.columns[0]],
        params: { rule: rule.id },
        error: rule.accepted.fr,
      }),
    ),
  )
}

function cellSchema({ column, type, index }: Bound) {
  return z.pipe(
    z.string(),
    z.transform((cell, context) => {
      const text = cleanCell(cell)
      const refuse = (rule: string, message: string) => {
        context.issues.push({ code: 'custom', input: cell, message, params: { rule } })
        return z.NEVER
      }
      const filled = column.required === 'filled' && index !== undefined
      if (text === '') return filled ? refuse('missing_value', missingValue.fr) : null
      const parsed = type.zod.safeParse(text)
      if (parsed.success) return parsed.data
      if (!filled && isMarker(text)) return null
      return refuse(type.name, type.accepted.fr)
    }),
  )
}

function readCell({ index }: Bound, cells: readonly string[]): string {
  return (index === undefined ? undefined : cells[index]) ?? ''
}

function findAccepted(binding: Binding, rules: readonly Rule[], column: string, rule: string): Text {
  if (rule === 'missing_value') return missingValue
  const broken = rules.find(({ id }) => id === rule)
  if (broken) return broken.accepted
  const bound = binding.bound.find((candidate) => candidate.column.name === column)
  return bound?.type.accepted ?? missingValue
}
