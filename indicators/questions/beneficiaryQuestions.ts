import type { Operation } from '../wire/operation.ts'
import { observationsUrl } from './observationsUrl.ts'
import { findOperationPlace } from './operationQuestions.ts'

export const resultRates = [
  'kept_in_school_rate',
  'return_to_training_rate',
  'reenrolled_next_year_rate',
  'positive_exit_rate',
  'unknown_exit_share',
  'result_known_28d_share',
  'record_completeness',
] as const

export const entryBreakdowns = ['action_level', 'action_type', 'sex', 'age_band'] as const
export type EntryBreakdown = (typeof entryBreakdowns)[number]

export type BeneficiaryQuestion =
  | 'entries'
  | 'places'
  | 'kinds'
  | EntryBreakdown
  | (typeof resultRates)[number]

/** What is asked of an operation: its entries at every period, in its places, by breakdown; kinds of positive exit; rates. */
export function askBeneficiaries(asked: Operation): Record<BeneficiaryQuestion, string> {
  const { territory, places } = findOperationPlace(asked)
  const operation = asked.id
  const whole = { operation, territory, period: 'total' }
  return {
    entries: observationsUrl('participations_entered', { operation, territory }),
    places: observationsUrl('participations_entered', { operation, level: places, period: 'total' }),
    kinds: observationsUrl('positive_exit_rate', { ...whole, solution: '*' }),
    ...nameAll(entryBreakdowns, (id) => observationsUrl('participations_entered', { ...whole, [id]: '*' })),
    ...nameAll(resultRates, (id) => observationsUrl(id, whole)),
  }
}

/** Public ESF indicators that tell levels of education at entry, and situations six months after, by the rules of an agreement. */
export const esfParts: Partial<Record<string, Record<EsfPart, readonly string[]>>> = {
  'fse-2014-2020': {
    education: ['esf_co09', 'esf_co10', 'esf_co11'],
    sixMonths: ['esf_cr06', 'esf_cr07', 'esf_cr08'],
  },
  'fse-plus-2021-2027': {
    education: ['esfplus_eeco09', 'esfplus_eeco10', 'esfplus_eeco11'],
    sixMonths: ['esfplus_eecr05', 'esfplus_eecr06'],
  },
}
export type EsfPart = 'education' | 'sixMonths'

/** The counts of ESF indicators of a whole operation, for each set of rules that its agreements have. */
export function askEsfPart(asked: Operation, part: EsfPart): string[] {
  const { territory } = findOperationPlace(asked)
  const rules = [...new Set(asked.conventions.map((one) => one.rules))]
  return rules
    .flatMap((id) => esfParts[id]?.[part] ?? [])
    .map((id) => observationsUrl(id, { operation: asked.id, territory, period: 'total' }))
}

/** How many were open on each 15 October, in all and in each place. */
export function askOpen(asked: Operation): Record<'whole' | 'places', string> {
  const { territory, places } = findOperationPlace(asked)
  const operation = asked.id
  return {
    whole: observationsUrl('participations_open', { operation, territory }),
    places: observationsUrl('participations_open', { operation, level: places }),
  }
}

function nameAll<Id extends string>(ids: readonly Id[], write: (id: Id) => string): Record<Id, string> {
  return Object.fromEntries(ids.map((id) => [id, write(id)])) as Record<Id, string>
}
