import { linesOf, type PublicLine } from '../esf/publicAccount.ts'
import { type EsfRule, indicatorId, type RuleSet } from '../esf/rule.ts'
import { ruleSets } from '../esf/ruleSets.ts'

/** The public indicators of a rule set that have an account. */
export function rulesWithAccount({ rules }: RuleSet): EsfRule[] {
  return rules.filter(({ sensitive }) => !sensitive)
}

/** The ids of every indicator that has an account, whatever its rule set. */
export const indicatorsWithAccount: readonly string[] = ruleSets.flatMap((set) =>
  rulesWithAccount(set).map(({ code }) => indicatorId(set, code)),
)

/** The count behind a line of an account: `counted` is the indicator itself. */
export function measureOf(set: RuleSet, { code }: EsfRule, line: PublicLine): string {
  if (line === 'incomplete') return 'incomplete'
  return line === 'counted' ? indicatorId(set, code) : `${indicatorId(set, code)}_${line}`
}

/** The column of the fact of entries behind a line. */
export function columnOf({ code }: EsfRule, line: PublicLine): string {
  return `${code.toLowerCase()}_${line}`
}

/** Lines that have a count of their own. */
export function ownLinesOf(rule: EsfRule): PublicLine[] {
  return linesOf(rule).filter((line) => line !== 'incomplete' && line !== 'counted')
}
