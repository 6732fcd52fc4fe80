import type { Row, Rule } from './contract.ts'
import type { Text } from './text.ts'

type Severity = Rule['severity']

/** `column` is at most `limit`: numbers, amounts or dates. */
export function atMost(column: string, limit: string, severity: Severity = 'reject'): Rule {
  return {
    id: `${column}_at_most_${limit}`,
    severity,
    columns: [column, limit],
    accepted: { fr: `au plus ${limit}`, en: `at most ${limit}` },
    holds: (row) => isAtMost(row[column], row[limit]),
    compileSql: (name) => `${name(column)} <= ${name(limit)}`,
  }
}

/** `column` is a day on or after that of `start`. */
export function notBefore(column: string, start: string, severity: Severity = 'reject'): Rule {
  return {
    id: `${column}_not_before_${start}`,
    severity,
    columns: [column, start],
    accepted: { fr: `le jour de ${start} ou après`, en: `the day of ${start} or later` },
    holds: (row) => isAtMost(row[start], row[column]),
    compileSql: (name) => `${name(start)} <= ${name(column)}`,
  }
}

/** `total` is the sum of `parts`; says nothing while one of them is missing. */
export function sumsTo(parts: readonly string[], total: string, severity: Severity = 'warn'): Rule {
  return {
    id: `${total}_is_sum`,
    severity,
    columns: [total, ...parts],
    accepted: {
      fr: `la somme de ses parties (${parts.join(' + ')})`,
      en: `the sum of its parts (${parts.join(' + ')})`,
    },
    holds: (row) => {
      const values = [total, ...parts].map((name) => row[name])
      if (!values.every((value) => typeof value === 'number')) return true
      const [expected, ...rest] = values
      return rest.reduce((sum, value) => sum + value, 0) === expected
    },
    compileSql: (name) => `${parts.map(name).join(' + ')} = ${name(total)}`,
  }
}

/** `parts`, which exclude each other, are together at most `total`; a missing one counts as none. */
export function togetherAtMost(parts: readonly string[], total: string): Rule {
  const words = `${parts.join(' + ')}`
  return {
    id: `${parts[0]}_together_at_most_${total}`,
    severity: 'reject',
    columns: [total, ...parts],
    accepted: { fr: `au moins ${words}`, en: `at least ${words}` },
    holds: (row) => isAtMost(sum(parts.map((name) => row[name])), row[total]),
    compileSql: (name) =>
      `${parts.map((part) => `coalesce(${name(part)}, 0)`).join(' + ')} <= ${name(total)}`,
  }
}

/** A rule with its own test, written once for each side. */
export function rule(
  id: string,
  severity: Severity,
  columns: Rule['columns'],
  accepted: Text,
  tests: Pick<Rule, 'holds' | 'compileSql'>,
): Rule {
  return { id, severity, columns, accepted, ...tests }
}

function sum(values: readonly (Row[string] | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)
}

function isAtMost(low: Row[string] | undefined, high: Row[string] | undefined): boolean {
  if (low === null || low === undefined || high === null || high === undefined) return true
  return low <= high
}
