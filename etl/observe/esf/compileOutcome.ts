import type { RuleSet } from '../../../indicators/esf/rule.ts'
import { compileAnyOf, compileVerdict } from './compileVerdict.ts'

/**
 * SQL that judges the participations of a rule set once, by every rule, and counts them by their verdicts:
 * one row per territory of action, convention, sex, school years of entry and exit, and combination of verdicts.
 */
export function compileOutcome({ id, prefix, rules }: RuleSet): string {
  const codes = rules.map(({ code }) => code)
  const closed = rules.map(({ code, counts }) =>
    'anyOf' in counts ? `${compileAnyOf(code, counts.anyOf)} as ${code}` : code,
  )
  return `create temp table esf_outcome_${prefix} as
with judged as (
  select
    operation, convention, territory, sexe as sex, date_entree, date_sortie, complete, source, synthetic, n,
    ${rules.map((rule) => `${compileVerdict(rule)} as ${rule.code}`).join(',\n    ')}
  from participation
  where regles = '${id}' -- each convention is counted by its own rules
), closed as (
  select
    operation, convention, territory, sex, complete, source, synthetic, n,
    ${startYear('date_entree')} as entry_year,
    ${startYear('date_sortie')} as exit_year,
    ${closed.join(',\n    ')}
  from judged
)
select
  operation, convention, territory, sex, complete, source, synthetic, entry_year, exit_year, ${codes.join(', ')},
  sum(n) as n
from closed
group by
  operation, convention, territory, sex, complete, source, synthetic, entry_year, exit_year, ${codes.join(', ')}`
}

/** First calendar year of the school year that contains a day. */
function startYear(day: string): string {
  return `cast(extract(year from ${day}) as integer) - case when extract(month from ${day}) >= 9 then 0 else 1 end`
}
