import type { Observation } from '../wire/observation.ts'
import type { Operation } from '../wire/operation.ts'
import { observationsUrl } from './observationsUrl.ts'

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

/** One figure per operation, at the territory whose programme it is. */
export const personsUrl = observationsUrl('persons_entered', { period: 'total' })

/** The operation shown: the one chosen, or one of the country of the chosen territory, or any. */
export function findShownOperation(
  operations: readonly Operation[],
  chosen: { operation: string | null; territory: string },
): Operation | undefined {
  return (
    operations.find(({ id }) => id === chosen.operation) ??
    operations.find(({ country }) => chosen.territory.startsWith(country)) ??
    operations[0]
  )
}

export interface BeneficiaryChoice {
  operation: string
  territory: string
  /** The level below the operation's territory. */
  places: 'department' | 'zone'
}

/** Where an operation is, from its figure among those at `personsUrl`. */
export function findOperationPlace(
  { id, country }: Operation,
  persons: readonly Observation[],
): BeneficiaryChoice & { persons: Observation | undefined } {
  const found = persons.find(({ dimensions }) => dimensions.operation === id)
  return {
    operation: id,
    territory: found?.territory ?? country,
    places: found?.level === 'academy' ? 'department' : 'zone',
    persons: found,
  }
}

/** What is asked of an operation: entries, their places, kinds of positive exit, then each breakdown and each rate. */
export function askBeneficiaries({ operation, territory, places }: BeneficiaryChoice): string[] {
  const whole = { operation, territory, period: 'total' }
  return [
    observationsUrl('participations_entered', { operation, territory }),
    observationsUrl('participations_entered', { operation, level: places, period: 'total' }),
    observationsUrl('positive_exit_rate', { ...whole, solution: '*' }),
    ...entryBreakdowns.map((id) => observationsUrl('participations_entered', { ...whole, [id]: '*' })),
    ...resultRates.map((id) => observationsUrl(id, whole)),
  ]
}
