import { quoteText } from '../../../contracts/language/sql.ts'
import { columnsOf } from '../../../indicators/esf/condition.ts'
import type { EsfRule } from '../../../indicators/esf/rule.ts'
import { weightOrder } from '../../../indicators/esf/verdict.ts'
import { compileCondition, compileWithoutAnswer } from './compileCondition.ts'

/**
 * SQL over `participation` for what `verdictOf` gives. Rules made of others are left `open` where their
 * parts decide: `compileAnyOf` closes them, from the columns that hold the verdicts of the parts.
 */
export function compileVerdict(rule: EsfRule): string {
  const { validTo, countsIncomplete, eligible, moment, counts } = rule
  const cases = [
    ...(validTo ? [`when date_entree > cast(${quoteText(validTo)} as date) then 'outside_validity'`] : []),
    ...(countsIncomplete ? [] : [`when complete = 'non' then 'incomplete'`]),
    ...eligible.map(
      ({ reason, when }) => `${unless(compileCondition(when))} ${compileWithoutAnswer(when, reason)}`,
    ),
    ...(moment === 'entry' ? [] : [`when date_sortie is null then 'not_exited'`]),
    ...compileWindow(rule),
  ]
  if ('anyOf' in counts) return cases.length > 0 ? `case ${cases.join('\n    ')} else 'open' end` : `'open'`
  return `case ${cases.join('\n    ')}
    when ${compileCondition(counts)} then 'counted'
    else ${compileWithoutAnswer(counts, 'not_counted')}
  end`
}

/** SQL that closes the verdict in `column` from those in `parts`. */
export function compileAnyOf(column: string, parts: readonly string[]): string {
  const given = parts.join(', ')
  return `case
    when ${column} <> 'open' then ${column}
    when 'counted' in (${given}) then 'counted'
    ${weightOrder.map((verdict) => `when '${verdict}' in (${given}) then '${verdict}'`).join('\n    ')}
    else 'not_counted'
  end`
}

function compileWindow({ window, counts }: EsfRule): string[] {
  if (!window || 'anyOf' in counts) return []
  const { column, from, to } = window
  const outside = [`${column} < ${from}`, ...(to === undefined ? [] : [`${column} > ${to}`])]
  return [
    `when ${[...columnsOf(counts), column].map((name) => `${name} is null`).join(' or ')} then 'missing'`,
    `when ${outside.join(' or ')} then 'outside_window'`,
  ]
}

function unless(condition: string): string {
  return `when not coalesce(${condition}, false) then`
}
