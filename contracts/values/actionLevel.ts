import { codeList } from './codeList.ts'

/** The four levels of action of Amarrages+; an action belongs to exactly one. */
export const actionLevel = codeList('action_level', {
  '1': ['prévention collective'],
  '2': ['prévention spécifique'],
  '3': ['intervention'],
  '4': ['compensation'],
})
