import type { ColumnType } from '../language/columnType.ts'
import { codeList } from './codeList.ts'

/** An answer. `refus` is an answer that was declined; a blank is one that was never asked or lost. */
export const yesNo: ColumnType = codeList('yes_no', {
  oui: ['o', '1', 'true', 'vrai', 'yes'],
  non: ['n', '0', 'false', 'faux', 'no'],
  refus: ['nspp', 'ne se prononce pas', 'ne souhaite pas répondre', 'refuse de répondre'],
})
