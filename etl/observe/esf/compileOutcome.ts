import { quoteText } from '../../../contracts/language/sql.ts'
import { recordColumns } from '../../../contracts/values/condition.ts'
import type { RecordColumn } from '../../../indicators/esf/record.ts'
import type { RuleSet } from '../../../indicators/esf/rule.ts'
import { compileAnyOf, compileVerdict } from './compileVerdict.ts'
import { findBounds } from './findBounds.ts'

/**
 * SQL that judges the participations of a rule set by every rule, once for all that no rule tells apart, and counts
 * them by their verdicts: one row per place of action (its academy or community), convention, sex, school years of
 * entry and exit, and combination of verdicts.
 */
export function compileOutcome({ id, prefix, rules }: RuleSet): string {
  const codes = rules.map(({ code }) => code)
  const closed = rules.map(({ code, counts }) =>
    'anyOf' in counts ? `${compileAnyOf(code, counts.anyOf)} as ${code}` : code,
  )
  const keys = 'operation, convention, place, sex, complete, source, synthetic, entry_year, exit_year'
  const read = findBounds(rules)
  const columns = read.map(([column]) => column).join(', ')
  return `create temp table esf_outcome_${prefix} as
with located as (
  select territory, min(ancestor) as place
  from territory_ancestor
  where level in ('academy', 'community') -- the levels of the published table
  group by territory
), classed as (
  select
    p.operation, p.convention, l.place, p.sexe as sex, p.complete, p.source, p.synthetic,
    ${startYear('p.date_entree')} as entry_year,
    ${startYear('p.date_sortie')} as exit_year,
    ${read.map(([column, bounds]) => `${compileClass(column, bounds)} as ${column}`).join(',\n    ')}
  from participation p
  left join located l on l.territory = p.territory
  where p.regles = '${id}' -- each convention is counted by its own rules
), alike as (
  select ${keys}, ${columns}, count(*) as n
  from classed
  group by ${keys}, ${columns}
), judged as (
  select
    ${keys}, n,
    ${rules.map((rule) => `${compileVerdict(rule)} as ${rule.code}`).join(',\n    ')}
  from alike
), closed as (
  select
    ${keys}, n,
    ${closed.join(',\n    ')}
  from judged
)
select ${keys}, ${codes.join(', ')}, sum(n) as n
from closed
group by ${keys}, ${codes.join(', ')}`
}

/** One value for all that the rules cannot tell apart: the least bound of the class, or what is below the first. */
function compileClass(column: RecordColumn, bounds: readonly (string | number)[]): string {
  if (recordColumns[column] === 'text') return `p.${column}`
  const literals = bounds.map((bound) => (typeof bound === 'number' ? String(bound) : compileDay(bound)))
  const below =
    recordColumns[column] === 'date' ? compileDay('0001-01-01') : String(Number(bounds[0] ?? 1) - 1)
  const classes = literals.reverse().map((bound) => `when p.${column} >= ${bound} then ${bound}`)
  return `case ${[...classes, `when p.${column} is not null then ${below}`].join(' ')} end`
}

function compileDay(day: string): string {
  return `cast(${quoteText(day)} as date)`
}

/** First calendar year of the school year that contains a day. */
function startYear(day: string): string {
  return `cast(extract(year from ${day}) as integer) - case when extract(month from ${day}) >= 9 then 0 else 1 end`
}
