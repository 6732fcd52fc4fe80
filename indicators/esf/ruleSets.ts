import { type EsfRule, indicatorId, type RuleSet } from './rule.ts'
import { rules2014 } from './rules2014.ts'
import { rulesPlus } from './rulesPlus.ts'

/** Every set of ESF rules that a convention may follow. */
export const ruleSets: readonly RuleSet[] = [rules2014, rulesPlus]

/** The rule of every common indicator, by its id in the catalogue. */
export const rulesById: ReadonlyMap<string, EsfRule> = new Map(
  ruleSets.flatMap((set) => set.rules.map((rule) => [indicatorId(set, rule.code), rule] as const)),
)
