import { above54, employed } from '../esf/atEntry.ts'
import { linesOf, type PublicLine } from '../esf/publicAccount.ts'
import { type EsfRule, indicatorId, type RuleSet, saysTheSame } from '../esf/rule.ts'
import { ruleSets } from '../esf/ruleSets.ts'
import { columnOf, measureOf, ownLinesOf, rulesWithAccount } from './esfAccountNames.ts'
import { restsOf, sameStays } from './esfAccountRests.ts'
import { kinMeasures, kinSums } from './esfKinLines.ts'
import type { Fact, Measure, Sum } from './table.ts'

/** Every participation has one line in the account of an indicator: a total per operation and per convention. */
export const accountFacts: Record<string, Fact> = Object.fromEntries(
  ruleSets.map(({ prefix }) => [
    `${prefix}_account`,
    {
      of: `${prefix}_entry`,
      within: `${prefix}_entry`,
      dimensions: ['operation', 'convention'],
      sensitive: true,
      cuts: [
        {
          levels: ['academy', 'community'],
          by: [['operation'], ['operation', 'convention']],
          periods: ['total'],
        },
      ],
    } satisfies Fact,
  ]),
)

/** Shown by accounts only: hidden rather than the figures they explain. */
export const accountLineMeasures: ReadonlySet<string> = new Set(
  ruleSets.flatMap((set) =>
    rulesWithAccount(set).flatMap((rule) => ownLinesOf(rule).map((line) => measureOf(set, rule, line))),
  ),
)

export const accountMeasures: Record<string, Measure> = Object.fromEntries(
  ruleSets.flatMap((set) => [
    ...rulesWithAccount(set).flatMap((rule) => ownLinesOf(rule).map((line) => lineMeasure(set, rule, line))),
    ...restsOf(set).map(({ name, fact, terms }): [string, Measure] => [name, { fact, terms }]),
    ...kinMeasures(set),
  ]),
)

export const accountSums: readonly Sum[] = ruleSets.flatMap((set) => [
  ...rulesWithAccount(set).flatMap((rule) => [
    { total: 'entered', parts: linesOf(rule).map((line) => measureOf(set, rule, line)) },
    ...eligibleSums(set, rule),
  ]),
  ...sameStays(set),
  ...restsOf(set).map(({ name, total, part }) => ({ total, parts: [part, name] })),
  ...kinSums(set),
])

function lineMeasure(set: RuleSet, rule: EsfRule, line: PublicLine): [string, Measure] {
  const [first] = rule.eligible
  const measure = { fact: `${set.prefix}_account`, terms: { [columnOf(rule, line)]: 1 } }
  // nobody above 54 takes part in an operation against dropout: who it is made for, not what happened
  const nobody = first?.when === above54 && line !== first.reason
  return [measureOf(set, rule, line), nobody ? { ...measure, zeroIsStructural: true } : measure]
}

/** Who is eligible is a published count where another indicator counts just those: its total is the rest of the account. */
function eligibleSums(set: RuleSet, rule: EsfRule): Sum[] {
  const [first] = rule.eligible
  if (!first) return []
  const after = linesOf(rule).filter((line) => line !== 'incomplete' && line !== first.reason)
  return rulesWithAccount(set).flatMap((other) => {
    if (other.moment !== 'entry' || other.eligible.length > 0) return []
    if (saysTheSame(other.counts, first.when)) {
      return [{ total: indicatorId(set, other.code), parts: after.map((line) => measureOf(set, rule, line)) }]
    }
    // who is neither unemployed nor inactive is employed
    const excluded = first.reason === 'employed_at_entry' && saysTheSame(other.counts, employed)
    return excluded
      ? [{ total: measureOf(set, rule, first.reason), parts: [indicatorId(set, other.code)] }]
      : []
  })
}
