import type { EsfRecord, RecordColumn } from './record.ts'
import type { RuleSet } from './rule.ts'

/** Without these a record counts only in the grand total; a refusal is an answer. */
export const identityColumns: readonly RecordColumn[] = ['age_entree', 'statut_emploi_entree', 'cite']
export const householdColumns: readonly RecordColumn[] = [
  'menage_sans_emploi',
  'menage_enfants',
  'parent_isole',
]
/** What a convention without ESF rules is held to. */
export const anySexes = ['F', 'M', 'X']

/** Whether a record has sex, age, employment status, education, and the household where the set asks. */
export function isComplete(
  record: EsfRecord,
  set: Pick<RuleSet, 'sexes' | 'householdUntil'> | undefined,
): boolean {
  if (!(set?.sexes ?? anySexes).includes(String(record.sexe))) return false
  if (identityColumns.some((column) => record[column] === null)) return false
  const asksHousehold = set?.householdUntil !== undefined && String(record.date_entree) <= set.householdUntil
  return !asksHousehold || householdColumns.every((column) => record[column] !== null)
}
