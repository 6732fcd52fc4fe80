import { type Observations, observations } from '../../../indicators/wire/observation.ts'
import type { ApiState } from '../../useApi.ts'
import { useApiAll } from '../../useApiAll.ts'
import { observationsUrl } from '../../useObservations.ts'

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

export interface BeneficiaryFigures {
  /** Months, school years and the total. */
  entries: Observations
  places: Observations
  by: Record<EntryBreakdown, Observations>
  kinds: Observations
  rates: Record<(typeof resultRates)[number], Observations>
}

interface Choice {
  operation: string
  territory: string
  /** The level below the operation's territory. */
  places: 'department' | 'zone'
}

/** Everything the page shows of one operation, asked at once. */
export function useBeneficiaries({ operation, territory, places }: Choice): ApiState<BeneficiaryFigures> {
  const whole = { operation, territory, period: 'total' }
  const urls = [
    observationsUrl('participations_entered', { operation, territory }),
    observationsUrl('participations_entered', { operation, level: places, period: 'total' }),
    observationsUrl('positive_exit_rate', { ...whole, solution: '*' }),
    ...entryBreakdowns.map((id) => observationsUrl('participations_entered', { ...whole, [id]: '*' })),
    ...resultRates.map((id) => observationsUrl(id, whole)),
  ]
  const answer = useApiAll(urls, observations)
  if (answer.status !== 'ready') return answer
  const [entries, below, kinds, ...rest] = answer.data
  if (!entries || !below || !kinds) return { status: 'loading' }
  const pick = <Id extends string>(ids: readonly Id[], from: number) =>
    Object.fromEntries(ids.map((id, index) => [id, rest[from + index]])) as Record<Id, Observations>
  return {
    status: 'ready',
    data: {
      entries,
      places: below,
      kinds,
      by: pick(entryBreakdowns, 0),
      rates: pick(resultRates, entryBreakdowns.length),
    },
  }
}
