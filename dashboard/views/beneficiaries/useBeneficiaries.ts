import {
  askBeneficiaries,
  type BeneficiaryChoice,
  type EntryBreakdown,
  entryBreakdowns,
  resultRates,
} from '../../../indicators/questions/beneficiaryQuestions.ts'
import { type Observations, observations } from '../../../indicators/wire/observation.ts'
import type { ApiState } from '../../useApi.ts'
import { useApiAll } from '../../useApiAll.ts'

export interface BeneficiaryFigures {
  /** Months, school years and the total. */
  entries: Observations
  places: Observations
  by: Record<EntryBreakdown, Observations>
  kinds: Observations
  rates: Record<(typeof resultRates)[number], Observations>
}

/** Everything the page shows of one operation, asked at once. */
export function useBeneficiaries(choice: BeneficiaryChoice): ApiState<BeneficiaryFigures> {
  const answer = useApiAll(askBeneficiaries(choice), observations)
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
