import { activity } from './activity.ts'
import { fwbAbsences, fwbExits } from './fwb.ts'
import { participations } from './participations.ts'
import { siei } from './siei.ts'
import type { PublishedTable } from './table.ts'

/** The closed set of additive tables that a release publishes: what is not here cannot be asked for. */
export const publishedTables: readonly PublishedTable[] = [
  siei,
  fwbAbsences,
  fwbExits,
  participations,
  activity,
]

export const tables = new Map(publishedTables.map((table) => [table.id, table]))
