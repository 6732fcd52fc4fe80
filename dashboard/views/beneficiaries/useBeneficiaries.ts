import {
  askBeneficiaries,
  type BeneficiaryQuestion,
} from '../../../indicators/questions/beneficiaryQuestions.ts'
import { type Observations, observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { ApiState } from '../../useApi.ts'
import { useApiNamed } from '../../useApiNamed.ts'

export type BeneficiaryFigures = Record<BeneficiaryQuestion, Observations>

/** Everything the page shows of one operation, asked at once. */
export function useBeneficiaries(operation: Operation): ApiState<BeneficiaryFigures> {
  return useApiNamed(askBeneficiaries(operation), observations)
}
