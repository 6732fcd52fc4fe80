import { type PublicLine, verdictsOf } from '../../../indicators/esf/publicAccount.ts'
import type { EsfRule, RuleSet } from '../../../indicators/esf/rule.ts'
import { columnOf, ownLinesOf, rulesWithAccount } from '../../../indicators/tables/esfAccountNames.ts'
import { type KinLine, kinLinesOf } from '../../../indicators/tables/esfKinLines.ts'
import { compileIn } from './compileCondition.ts'

/**
 * SQL that makes the facts of participants under a rule set: what they are at entry, and what became of them by the
 * date of exit. Participants of an operation under two rule sets stay out: its public totals
 * are not those of one of them. Their account has them.
 */
export function compileEsfFacts(set: RuleSet): string[] {
  const { rules } = set
  const at = (exit: boolean) => rules.filter(({ moment }) => (moment !== 'entry') === exit)
  return [
    compileFact(set, 'entry', [
      'sum(o.n) as n',
      `sum(case when o.complete = 'oui' then o.n else 0 end) as complete`,
      'sum(case when o.exit_year is null then o.n else 0 end) as still_open',
      ...at(false).map(({ code }) => counted(code)),
      ...rulesWithAccount(set).flatMap((rule) => ownLinesOf(rule).map((line) => given(rule, line))),
      ...kinLinesOf(set).map(givenTwice),
    ]),
    compileFact(set, 'exit', ['sum(o.n) as exits', ...at(true).map(({ code }) => counted(code))]),
  ]
}

/** SQL that makes the fact of the projects of a rule set. */
export function compileProjects({ id, prefix, projects }: RuleSet): string {
  return `-- one row per convention of the rule set
create temp table fact_${prefix}_project as
select
  s.territory, s.period, s.period_kind, s.period_start, cast(null as varchar) as definition, c.operation, c.convention,
  ${projects.map(({ code, column }) => `case ${column} when 'oui' then 1 when 'non' then 0 end as ${code.toLowerCase()}`).join(',\n  ')},
  c.source, c.file, c.line, c.synthetic
from conventions c
join operation_scope s on s.operation = c.operation
where c.regles = '${id}' -- its own rules`
}

function compileFact({ prefix, id }: RuleSet, moment: 'entry' | 'exit', columns: readonly string[]): string {
  const year = `o.${moment}_year`
  return `-- one row per territory, period, convention and sex
create temp table fact_${prefix}_${moment} as
with one_rule_set as (
  select operation from participation_origin
  group by operation
  having min(coalesce(regles, '')) = '${id}' and max(coalesce(regles, '')) = '${id}'
), placed as (
  select o.*
  from esf_outcome_${prefix} o
  join one_rule_set r on r.operation = o.operation
  where o.place is not null -- not placed in the published table
    and ${year} is not null -- no exit, no result
), dated as (
  select
    concat(cast(${year} as varchar), '-', cast(${year} + 1 as varchar)) as period, 'school_year' as period_kind,
    cast(concat(cast(${year} as varchar), '-09-01') as date) as period_start, o.*
  from placed o
  union all
  select 'total', 'total', d.data_to, o.*
  from placed o join operation_scope d on d.operation = o.operation
)
select
  o.place as territory, o.period, o.period_kind, o.period_start, cast(null as varchar) as definition,
  o.operation, o.convention, o.sex,
  ${columns.join(',\n  ')},
  o.source, o.synthetic
from dated o
group by o.place, o.period, o.period_kind, o.period_start, o.operation, o.convention, o.sex, o.source, o.synthetic`
}

function given(rule: EsfRule, line: PublicLine): string {
  return `sum(case when ${isIn(rule, line)} then o.n else 0 end) as ${columnOf(rule, line)}`
}

function givenTwice({ line, narrow, wide, column }: KinLine): string {
  return `sum(case when ${isIn(narrow, line)} and ${isIn(wide, line)} then o.n else 0 end) as ${column}`
}

function isIn(rule: EsfRule, line: PublicLine): string {
  return compileIn(`o.${rule.code}`, verdictsOf(line))
}

function counted(code: string): string {
  return `sum(case when o.${code} = 'counted' then o.n else 0 end) as ${code.toLowerCase()}`
}
