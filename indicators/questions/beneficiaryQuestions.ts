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

function nameAll<Id extends string>(ids: readonly Id[], write: (id: Id) => string): Record<Id, string> {
  return Object.fromEntries(ids.map((id) => [id, write(id)])) as Record<Id, string>
}
