import { linesOf } from '../../indicators/esf/publicAccount.ts'
import { indicatorId } from '../../indicators/esf/rule.ts'
import { ruleSets } from '../../indicators/esf/ruleSets.ts'
import { measureOf, rulesWithAccount } from '../../indicators/tables/esfAccountNames.ts'

/**
 * SQL that makes `account_line` from protected cells: one row per operation, its conventions, indicator and
 * line of the account, in the territory of the operation; line 0 is all participations. A hidden count is null.
 */
export function compileAccounts(): string {
  const lines = ruleSets.flatMap((set) =>
    rulesWithAccount(set).flatMap((rule) => {
      const indicator = indicatorId(set, rule.code)
      return [
        `('${indicator}', 'participations', 0, 'entered')`,
        ...linesOf(rule).map(
          (line, index) => `('${indicator}', '${line}', ${index + 1}, '${measureOf(set, rule, line)}')`,
        ),
      ]
    }),
  )
  return `create temp table account_line as
with told as (
  select c.* from cell c
  join operation_scope s on s.operation = c.operation and s.territory = c.territory
  where c.table_id = 'participations' and c.period_kind = 'total'
    and c.sex is null and c.age_band is null and c.action_level is null and c.action_type is null -- all participants
)
select
  c.operation, c.convention, l.indicator, l.line, l.place,
  case when c.suppressed is null then c.value end as count, c.synthetic
from (values ${lines.join(', ')}) l (indicator, line, place, measure)
join told c on c.measure = l.measure
join told k -- only operations that follow the rules of the indicator
  on k.measure = l.indicator and k.operation = c.operation and k.convention is not distinct from c.convention`
}
