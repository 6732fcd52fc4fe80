import { identityColumns } from '../esf/completeness.ts'
import { columnsOf } from '../esf/condition.ts'
import type { PublicLine } from '../esf/publicAccount.ts'
import type { RecordColumn } from '../esf/record.ts'
import { type EsfRule, type RuleSet, saysTheSame } from '../esf/rule.ts'
import { columnOf, measureOf, ownLinesOf, rulesWithAccount } from './esfAccountNames.ts'
import type { Sum } from './table.ts'

/** Who is still in the operation is told once for each group of eligible participants, whatever the indicator. */
export function sameStays(set: RuleSet): Sum[] {
  const stays = staysOf(set)
  const [all, jobless, atWork] = ['', 'employed_at_entry', 'not_employed'].map(
    (group) => stays.get(group)?.[0],
  )
  const twice = [...stays.values()].flatMap(([first, ...others]) =>
    first ? others.map((other) => ({ total: first.measure, parts: [other.measure] })) : [],
  )
  if (!all || !jobless || !atWork) return twice
  return [{ total: all.measure, parts: [jobless.measure, atWork.measure] }, ...twice]
}

interface Stay {
  measure: string
  column: string
}

/** The lines `not_exited` of a rule set, by what makes a participant not eligible. */
function staysOf(set: RuleSet): Map<string, Stay[]> {
  const stays = new Map<string, Stay[]>()
  for (const rule of rulesWithAccount(set).filter(({ moment }) => moment !== 'entry')) {
    const group = rule.eligible.map(({ reason }) => reason).join()
    const stay = { measure: measureOf(set, rule, 'not_exited'), column: columnOf(rule, 'not_exited') }
    stays.set(group, [...(stays.get(group) ?? []), stay])
  }
  return stays
}

interface Rest {
  name: string
  fact: string
  total: string
  part: string
  terms: Record<string, number>
}

/** What is left of a line without another one inside it: never shown, but an outsider gets it by subtraction. */
export function restsOf(set: RuleSet): Rest[] {
  const fact = `${set.prefix}_account`
  const stays = staysOf(set)
  const [all] = stays.get('') ?? []
  const within = (outer: string, inner: string, name: string): Rest[] => {
    const [total] = stays.get(outer) ?? []
    const [part] = stays.get(inner) ?? []
    if (!total || !part) return []
    const terms = { [total.column]: 1, [part.column]: -1 }
    return [{ name: `${set.prefix}_${name}`, fact, total: total.measure, part: part.measure, terms }]
  }
  const incomplete: Rest[] = all
    ? [
        {
          name: `${set.prefix}_incomplete_still_in`,
          fact,
          total: 'still_open',
          part: all.measure,
          terms: { still_open: 1, [all.column]: -1 },
        },
        {
          name: `${set.prefix}_incomplete_left`,
          fact,
          total: 'incomplete',
          part: `${set.prefix}_incomplete_still_in`,
          terms: { n: 1, complete: -1, still_open: -1, [all.column]: 1 },
        },
      ]
    : []
  return [
    ...within('employed_at_entry', 'not_inactive', 'unemployed_still_in'),
    ...within('', 'in_education_at_entry', 'in_education_still_in'),
    ...incomplete,
    ...rulesWithAccount(set).flatMap((rule) => [...restsAround(set, rule), ...restsOfReason(set, rule)]),
  ]
}

/** The lines of a rule without those of the same rule for some of its participants only. */
function restsAround(set: RuleSet, narrow: EsfRule): Rest[] {
  const [, ...eligible] = narrow.eligible
  const wide = rulesWithAccount(set).find(
    (rule) =>
      rule.moment === narrow.moment &&
      saysTheSame(rule.counts, narrow.counts) &&
      saysTheSame(rule.eligible, eligible),
  )
  if (!wide || narrow.eligible.length === 0) return []
  return ownLinesOf(narrow)
    .filter((line) => ownLinesOf(wide).includes(line))
    .map((line) => restOf(set, [wide, line], [narrow, line]))
}

/** Who is not eligible for a rule, or did not say, without those of whom the account of a rule at entry says as much. */
function restsOfReason(set: RuleSet, rule: EsfRule): Rest[] {
  const [first] = rule.eligible
  if (!first) return []
  const asked = columnsOf(first.when)
  return rulesWithAccount(set)
    .filter((other) => other.moment === 'entry' && ownLinesOf(other).includes('unanswered'))
    .flatMap((other) => [
      ...(saysTheSame(other.counts, first.when)
        ? [restOf(set, [rule, first.reason], [other, 'not_counted'])]
        : []),
      ...(questionsOf(other).every((column) => asked.includes(column))
        ? [restOf(set, [rule, 'unanswered'], [other, 'unanswered'])]
        : []),
    ])
}

/** What a rule asks that a complete record may leave blank. */
function questionsOf({ counts }: EsfRule): RecordColumn[] {
  return 'anyOf' in counts ? [] : columnsOf(counts).filter((column) => !identityColumns.includes(column))
}

function restOf(
  set: RuleSet,
  [outer, line]: [EsfRule, PublicLine],
  [inner, within]: [EsfRule, PublicLine],
): Rest {
  const total = measureOf(set, outer, line)
  return {
    name: `${total}_but_${inner.code.toLowerCase()}`,
    fact: `${set.prefix}_account`,
    total,
    part: measureOf(set, inner, within),
    terms: { [columnOf(outer, line)]: 1, [columnOf(inner, within)]: -1 },
  }
}
