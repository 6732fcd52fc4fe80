import { type ObservationParameters, observationsUrl } from '../indicators/questions/observationsUrl.ts'
import { type Observations, observations } from '../indicators/wire/observation.ts'
import { type ApiState, useApi } from './useApi.ts'

/** The figures of a selection; a null indicator asks nothing and stays loading. */
export function useObservations(
  indicator: string | null,
  parameters: ObservationParameters,
): ApiState<Observations> {
  const url = indicator === null ? null : observationsUrl(indicator, parameters)
  return useApi(url, observations)
}
