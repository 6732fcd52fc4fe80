import type { DimensionId } from '../dimensions.ts'
import { apiUrl } from './apiUrl.ts'

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

export function observationsUrl(indicator: string, parameters: ObservationParameters): string {
  return apiUrl(`/indicators/${indicator}/observations`, { ...parameters, limit })
}
