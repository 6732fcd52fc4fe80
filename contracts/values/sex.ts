import type { ColumnType } from '../language/columnType.ts'
import { codeList } from './codeList.ts'

/** `F`, `M`, or `X` (non-binary). `1` and `2` are refused: which is which depends on the publisher. */
export const sex: ColumnType = codeList('sex', {
  F: ['femme', 'féminin', 'fille'],
  M: ['homme', 'masculin', 'garçon', 'h'],
  X: ['non binaire'],
})
