import type { IndicatorWire } from '../wire/indicator.ts'
import type { Operation } from '../wire/operation.ts'
import { apiUrl } from './apiUrl.ts'
import { observationsUrl } from './observationsUrl.ts'
import { targetsUrl } from './operationQuestions.ts'

type Convention = Operation['conventions'][number]

/** Expenditure in the order of its states. */
const spendingIndicators = [
  'expenditure_incurred',
  'expenditure_declared',
  'expenditure_certified',
  'expenditure_paid',
]

/** The agreement chosen, if the operation has it; where none is, the first of the operation. */
export function findShownConvention(
  operation: Operation,
  chosen: string | undefined,
): Convention | undefined {
  if (chosen !== undefined) return operation.conventions.find(({ id }) => id === chosen)
  return operation.conventions[0]
}

/** What the annex of one agreement is made from; of expenditure, the states that the release has. */
export function askAnnex(
  operation: Operation,
  convention: Convention,
  catalogue: readonly IndicatorWire[],
): { accounts: string; targets: string; spending: string[] } {
  const whole = { operation: operation.id, convention: convention.id, period: 'total' }
  const known = spendingIndicators.filter((id) => catalogue.some((indicator) => indicator.id === id))
  return {
    accounts: apiUrl(`/operations/${operation.id}/accounts`, { convention: convention.id }),
    targets: targetsUrl(operation),
    spending: known.map((id) => observationsUrl(id, whole)),
  }
}
