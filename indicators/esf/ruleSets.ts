import type { RuleSet } from './rule.ts'
import { rules2014 } from './rules2014.ts'
import { rulesPlus } from './rulesPlus.ts'

/** Every set of ESF rules that a convention may follow. */
export const ruleSets: readonly RuleSet[] = [rules2014, rulesPlus]
