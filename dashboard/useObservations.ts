import type { DimensionId } from '../indicators/dimensions.ts'
import { type Observations, observations } from '../indicators/wire/observation.ts'
import { apiUrl } from './client.ts'
import { type ApiState, useApi } from './useApi.ts'

/** The parameters of `/indicators/{id}/observations`; what is null or absent is not asked. */
export type ObservationParameters = {
  territory?: string | readonly string[]
  level?: string | null
  parent?: string | null
  period?: string | null
  definition?: string | null
  operation?: string | null
} & Partial<Record<DimensionId, string | null>>

/** The most figures the API gives at once: more than any view shows. */
const limit = 20_000

/** The figures of a selection; a null indicator asks nothing and stays loading. */
export function useObservations(
  indicator: string | null,
  parameters: ObservationParameters,
): ApiState<Observations> {
  const url = indicator === null ? null : observationsUrl(indicator, parameters)
  return useApi(url, observations)
}

export function observationsUrl(indicator: string, parameters: ObservationParameters): string {
  return apiUrl(`/indicators/${indicator}/observations`, { ...parameters, limit })
}
