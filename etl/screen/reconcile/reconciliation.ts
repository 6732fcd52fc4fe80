import type { Text } from '../../../contracts/language/text.ts'

/** A check between rows, files or datasets, once all are loaded. */
export interface Reconciliation {
  id: string
  severity: 'error' | 'warning'
  dataset: string
  message: Text
  /** SQL giving one row, `needed`: whether the check has anything to compare. */
  needed?: string
  /** SQL giving one row per thing found: `source`, `file`, `line`, `example` (no personal value). */
  sql: string
}
