import type { Text } from '../../contracts/language/text.ts'
import type { FileRows } from './readRows.ts'
import type { Remark } from './unpack/remark.ts'

/** What a header lets Vigie read of a file. */
export interface Reading extends Omit<FileRows, 'records' | 'segments' | 'padded' | 'lookups'> {
  findings: readonly Remark[]
  /** How many columns the header names; Infinity when it names every one that is needed. */
  fit: number
  /** The check that counts the rows that `skip` leaves out. */
  left: { check: string; message: Text }
}
