import { recordColumns } from '../../contracts/values/condition.ts'

export type RecordColumn = keyof typeof recordColumns

/** Null is a blank: never asked or lost. `refus` is an answer that was declined. */
export type EsfRecord = Record<RecordColumn, string | number | null>

/** Columns that make no public figure, at any count. */
export const sensitiveColumns: readonly RecordColumn[] = [
  'menage_sans_emploi',
  'menage_enfants',
  'parent_isole',
  'handicap',
  'nationalite_pays_tiers',
  'origine_etrangere',
  'minorite',
  'autre_desavantage',
  'sans_logement',
  'zone_rurale',
  'besoin_particulier',
]

export function isRecordColumn(name: string): name is RecordColumn {
  return Object.hasOwn(recordColumns, name)
}
