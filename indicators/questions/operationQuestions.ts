import type { Operation } from '../wire/operation.ts'
import { apiUrl } from './apiUrl.ts'
import { observationsUrl } from './observationsUrl.ts'

/** The figures on the sheet of an operation: persons, participations, participations by place. */
export function askReached({ id, country, territory }: Operation): string[] {
  const whole = { operation: id, period: 'total' }
  return [
    observationsUrl('persons_entered', whole),
    observationsUrl('participations_entered', { ...whole, territory: territory ?? country }),
    observationsUrl('participations_entered', { ...whole, level: country === 'BE' ? 'zone' : 'department' }),
  ]
}

export function targetsUrl({ id }: Pick<Operation, 'id'>): string {
  return apiUrl(`/operations/${id}/targets`)
}
