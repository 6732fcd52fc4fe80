import type { EsfRecord } from '../../../indicators/esf/record.ts'
import type { EsfRule, RuleSet } from '../../../indicators/esf/rule.ts'
import { type Verdict, verdictOf, verdicts } from '../../../indicators/esf/verdict.ts'

/** How many participations a rule gave each verdict; the lines sum to `participations`. */
export interface EligibilityAccount {
  code: string
  participations: number
  lines: { verdict: Verdict; count: number }[]
}

/** The account of one indicator over participations, verdicts that nobody got left out. */
export function accountOf(rule: EsfRule, records: readonly EsfRecord[], set: RuleSet): EligibilityAccount {
  const counts = new Map<Verdict, number>()
  for (const record of records) {
    const verdict = verdictOf(rule, record, set)
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  }
  return {
    code: rule.code,
    participations: records.length,
    lines: (Object.keys(verdicts) as Verdict[]).flatMap((verdict) => {
      const count = counts.get(verdict)
      return count === undefined ? [] : [{ verdict, count }]
    }),
  }
}
