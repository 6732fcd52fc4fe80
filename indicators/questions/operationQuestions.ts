import type { Operation } from '../wire/operation.ts'
import { apiUrl } from './apiUrl.ts'
import { observationsUrl } from './observationsUrl.ts'

/** One figure per operation, at the territory whose programme it is. */
export const personsUrl = observationsUrl('persons_entered', { period: 'total' })

interface OperationPlace {
  /** The territory whose programme it is, or its country. */
  territory: string
  /** The level below, which tells where an operation acts. */
  places: 'department' | 'zone'
}

export function findOperationPlace({
  country,
  territory,
}: Pick<Operation, 'country' | 'territory'>): OperationPlace {
  return { territory: territory ?? country, places: country === 'BE' ? 'zone' : 'department' }
}

/** The figures on the sheet of an operation: persons, participations, participations by place. */
export function askReached(operation: Operation): Record<'persons' | 'entries' | 'places', string> {
  const { territory, places } = findOperationPlace(operation)
  const whole = { operation: operation.id, period: 'total' }
  return {
    persons: observationsUrl('persons_entered', whole),
    entries: observationsUrl('participations_entered', { ...whole, territory }),
    places: observationsUrl('participations_entered', { ...whole, level: places }),
  }
}

export function targetsUrl({ id }: Pick<Operation, 'id'>): string {
  return apiUrl(`/operations/${id}/targets`)
}
