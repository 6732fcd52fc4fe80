import type { Text } from '../wire/text.ts'
import type { Condition } from './condition.ts'
import type { RecordColumn } from './record.ts'

export const ruleSetIds = ['fse-2014-2020', 'fse-plus-2021-2027'] as const
export type RuleSetId = (typeof ruleSetIds)[number]

/** A condition a participation must meet to be able to count, and the word for those that do not. */
export interface Eligibility {
  reason: EligibilityReason
  when: Condition
}

export const eligibilityReasons = {
  not_unemployed: { fr: 'pas au chômage à l’entrée', en: 'not unemployed at entry' },
  not_inactive: { fr: 'pas inactif à l’entrée', en: 'not inactive at entry' },
  not_employed: { fr: 'pas en emploi à l’entrée', en: 'not employed at entry' },
  employed_at_entry: { fr: 'en emploi à l’entrée', en: 'employed at entry' },
  in_education_at_entry: { fr: 'en formation à l’entrée', en: 'in education or training at entry' },
  not_above_54: { fr: '54 ans ou moins', en: '54 or younger' },
  household_with_job: { fr: 'ménage avec emploi', en: 'household with a job' },
  not_single_adult: { fr: 'pas d’adulte seul', en: 'not a single adult' },
  not_disadvantaged: { fr: 'sans désavantage déclaré', en: 'no disadvantage declared' },
} as const satisfies Record<string, Text>
export type EligibilityReason = keyof typeof eligibilityReasons

/** Days after exit within which a result counts, `to` included, and the column that dates it. */
export interface Window {
  column: RecordColumn
  from: number
  to?: number
}

/** One common indicator, counted over participations: a line of the table of a rule set. */
export interface EsfRule {
  /** As the regulation writes it: `CO01`, `EECR04`. */
  code: string
  label: Text
  /** Who could count at all, in the order the reasons are given. */
  eligible: readonly Eligibility[]
  counts: Condition | { anyOf: readonly string[] }
  /** Read at entry, on leaving, or six months after. */
  moment: 'entry' | 'exit' | 'six_months'
  window?: Window
  /** Last day of entry for which the indicator exists. */
  validTo?: string
  /** Signed-in only: built on sensitive columns. */
  sensitive: boolean
  /** Incomplete records count too: the grand total. */
  countsIncomplete?: boolean
}

/** An indicator of projects: the conventions of an operation that say yes. */
export interface ProjectRule {
  code: string
  label: Text
  column: 'porteur_social_ou_ong' | 'femmes_en_emploi' | 'administration_publique' | 'pme'
}

/** The rules a convention counts by. */
export interface RuleSet {
  id: RuleSetId
  /** Before the code in the id of the catalogue: `esf_co01`. */
  prefix: 'esf' | 'esfplus'
  label: Text
  /** Sexes that its records know. */
  sexes: readonly string[]
  /** Household questions are part of a complete record up to this day of entry. */
  householdUntil?: string
  rules: readonly EsfRule[]
  projects: readonly ProjectRule[]
}

/** The id of an indicator in the catalogue: `CO01` of the first set is `esf_co01`. */
export function indicatorId({ prefix }: Pick<RuleSet, 'prefix'>, code: string): string {
  return `${prefix}_${code.toLowerCase()}`
}

/** Whether two parts of rules are alike: conditions, or lists of them. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
