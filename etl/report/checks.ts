import { eurostatDataset, findContract } from '../../contracts/contracts.ts'
import { reconciliations } from '../screen/reconcile/reconcile.ts'
import type { Check, FileCheck } from './check.ts'
import { fileChecks } from './fileChecks.ts'
import { rowChecksOf } from './rowChecks.ts'

/** Every check that the files of a dataset meet, in order; without a contract, those of any file. */
export function checksOf(dataset: string): readonly Check[] {
  const contract = findContract(dataset)
  const ofFile = fileChecks.filter(
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
          id,
          stage: 'rows',
          severity,
          title: message,
          columns: [],
          explanation: `reconciliation_${severity}`,
        }),
      ),
  ]
}

function describeFileCheck({ id, stage, severity, title, silent = false }: FileCheck): Check {
  return { id, stage, severity, title, columns: [], explanation: id, silent }
}
