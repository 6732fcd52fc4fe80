import type { Condition } from '../esf/condition.ts'
import type { PublicLine } from '../esf/publicAccount.ts'
import { type EsfRule, type RuleSet, saysTheSame } from '../esf/rule.ts'
import { columnOf, measureOf, ownLinesOf, rulesWithAccount } from './esfAccountNames.ts'
import type { Measure, Sum } from './table.ts'

/** A line that two accounts have, of which one is about some of the participants of the other. */
export interface KinLine {
  line: PublicLine
  narrow: EsfRule
  wide: EsfRule
  /** The column of the fact of entries that counts who is in the line of both accounts. */
  column: string
}

/**
 * Questions put on the same day are mostly answered together, and dated together: nearly everybody without an answer,
 * or out of time, for a result is so for the next one too, where it is about them. What the line of one account
 * leaves of that of the other is then a number of persons, though the rules do not say so.
 */
export function kinLinesOf(set: RuleSet): KinLine[] {
  const rules = rulesWithAccount(set).filter(({ moment }) => moment !== 'entry')
  return rules.flatMap((narrow) =>
    rules
      .filter((wide) => isWithin(narrow, wide, rules))
      .filter((wide) => !rules.some((one) => isWithin(narrow, one, rules) && isWithin(one, wide, rules)))
      .flatMap((wide) =>
        (['unanswered', 'outside_window'] as const)
          .filter((line) => [narrow, wide].every((rule) => ownLinesOf(rule).includes(line)))
          .map((line) => ({
            line,
            narrow,
            wide,
            column: `${columnOf(narrow, line)}_${wide.code.toLowerCase()}`,
          })),
      ),
  )
}

export function kinMeasures(set: RuleSet): [string, Measure][] {
  const fact = `${set.prefix}_account`
  return kinLinesOf(set).flatMap((kin): [string, Measure][] => {
    const { both, ofWide, ofNarrow } = namesOf(set, kin)
    const { line, narrow, wide, column } = kin
    return [
      [both, { fact, terms: { [column]: 1 } }],
      [ofWide, { fact, terms: { [columnOf(wide, line)]: 1, [column]: -1 } }],
      // where there is none, anybody takes it to be so
      [ofNarrow, { fact, terms: { [columnOf(narrow, line)]: 1, [column]: -1 }, zeroIsStructural: true }],
    ]
  })
}

export function kinSums(set: RuleSet): Sum[] {
  return kinLinesOf(set).flatMap((kin) => {
    const { both, ofWide, ofNarrow } = namesOf(set, kin)
    return [
      { total: measureOf(set, kin.wide, kin.line), parts: [both, ofWide] },
      { total: measureOf(set, kin.narrow, kin.line), parts: [both, ofNarrow] },
    ]
  })
}

function namesOf(set: RuleSet, { line, narrow, wide }: KinLine) {
  const [one, other] = [measureOf(set, narrow, line), measureOf(set, wide, line)]
  return {
    both: `${one}_and_${wide.code.toLowerCase()}`,
    ofWide: `${other}_not_${narrow.code.toLowerCase()}`,
    ofNarrow: `${one}_not_${wide.code.toLowerCase()}`,
  }
}

/** Whether a rule is about some of the participants that another one of the same day is about; of two alike, the later one. */
function isWithin(narrow: EsfRule, wide: EsfRule, rules: readonly EsfRule[]): boolean {
  // the same result of fewer participants: its lines are inside those of the other, and declared so
  if (narrow.moment !== wide.moment || saysTheSame(narrow.counts, wide.counts)) return false
  if (!isNarrower(narrow, wide)) return false
  return !isNarrower(wide, narrow) || rules.indexOf(narrow) > rules.indexOf(wide)
}

function isNarrower(narrow: EsfRule, wide: EsfRule): boolean {
  return wide.eligible.every(({ when }) => narrow.eligible.some((one) => implies(one.when, when)))
}

function implies(one: Condition, other: Condition): boolean {
  return saysTheSame(one, other) || ('or' in other && other.or.some((part) => saysTheSame(one, part)))
}
