import type { Operation } from '../wire/operation.ts'

/** The operation chosen, if there is one of that id; where none is, one of the country of the chosen territory, or any. */
export function findShownOperation(
  operations: readonly Operation[],
  chosen: { operation: string | null; territory: string },
): Operation | undefined {
  if (chosen.operation !== null) return operations.find(({ id }) => id === chosen.operation)
  return operations.find(({ country }) => chosen.territory.startsWith(country)) ?? operations[0]
}
