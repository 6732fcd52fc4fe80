import { eurostatDataset, findContract } from '../../contracts/contracts.ts'
import type { Text } from '../../contracts/language/text.ts'
import { reconciliations } from '../screen/reconcile/reconcile.ts'
import { type FileCheck, fileChecks, type Stage } from './fileChecks.ts'
import { loadChecks } from './loadChecks.ts'
import { rowChecksOf } from './rowChecks.ts'

/** A named check, as a report tells it. */
export interface Check {
  id: string
  stage: Stage
  /** What a failure does: refuses the run, sets the row aside, or is only said. */
  severity: 'error' | 'reject' | 'warning'
  /** What it looks for. */
  title: Text
  columns: readonly string[]
  /** A key of `explanations`. */
  explanation: string
  silent?: boolean
}

/** Every check that the files of a dataset meet, in order; without a contract, those of any file. */
export function checksOf(dataset: string): readonly Check[] {
  const contract = findContract(dataset)
  const ofFile = [...fileChecks, ...loadChecks].filter(
    ({ only }) =>
      only === undefined || (only === 'persons' ? contract?.participants : dataset === eurostatDataset),
  )
  return [
    ...ofFile.map(describeFileCheck),
    ...(contract ? rowChecksOf(contract) : []),
    ...reconciliations
      .filter((one) => one.dataset === contract?.dataset)
      .map(
        ({ id, severity, message }): Check => ({
          ...{ id, stage: 'rows', severity, title: message, columns: [] },
          explanation: `reconciliation_${severity}`,
        }),
      ),
  ]
}

function describeFileCheck({ id, stage, severity, title, silent = false }: FileCheck): Check {
  return { id, stage, severity, title, columns: [], explanation: id, silent }
}
