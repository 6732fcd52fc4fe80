import { actionActors } from './actionActors.ts'
import { actionLevels } from './actionLevels.ts'
import { actions } from './actions.ts'
import { actionTypeLevels } from './actionTypeLevels.ts'
import { contextValues } from './contextValues.ts'
import { conventions } from './conventions.ts'
import { declaredTotals } from './declaredTotals.ts'
import { enrolments } from './enrolments.ts'
import { exitEvents } from './exitEvents.ts'
import { expenditures } from './expenditures.ts'
import { fwbAbsences } from './fwbAbsences.ts'
import { fwbExits } from './fwbExits.ts'
import { glossary } from './glossary.ts'
import type { Contract } from './language/contract.ts'
import { operationAims } from './operationAims.ts'
import { operationResources } from './operationResources.ts'
import { operations } from './operations.ts'
import { participations } from './participations.ts'
import { publishedRates } from './publishedRates.ts'
import { sieiListings } from './sieiListings.ts'
import { specificIndicators } from './specificIndicators.ts'
import { staffTrainings } from './staffTrainings.ts'
import { targets } from './targets.ts'
import { territories } from './territories.ts'

/** Every dataset that may come in, in the order of loading: what is looked up comes before what looks it up. */
export const contracts: readonly Contract[] = [
  territories,
  operations,
  operationAims,
  conventions,
  operationResources,
  actions,
  actionActors,
  declaredTotals,
  enrolments,
  sieiListings,
  publishedRates,
  contextValues,
  fwbAbsences,
  fwbExits,
  participations,
  exitEvents,
  staffTrainings,
  targets,
  specificIndicators,
  expenditures,
]

/** The tables that stand in `data/reference/` beside the territories: edited there, never brought as a source. */
export const referenceContracts: readonly Contract[] = [glossary, actionLevels, actionTypeLevels]

/** A Eurostat file is read into the published rates. */
export const eurostatDataset = 'eurostat'

/** What `origin.json` may name as `dataset`. */
export const datasets: readonly string[] = [...contracts.map(({ dataset }) => dataset), eurostatDataset]

/** The contract that the files of a dataset are held to. */
export function findContract(dataset: string): Contract | undefined {
  if (dataset === eurostatDataset) return publishedRates
  return [...contracts, ...referenceContracts].find((contract) => contract.dataset === dataset)
}
