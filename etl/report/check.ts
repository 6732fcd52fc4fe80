import type { Text } from '../../contracts/language/text.ts'

/** How far a file was read when a check speaks; one that refuses the file there keeps later ones from running. */
export type Stage = 'folder' | 'open' | 'header' | 'cells' | 'rows'
export const stages: readonly Stage[] = ['folder', 'open', 'header', 'cells', 'rows']

/** A named check, as a report tells it. */
export interface Check {
  id: string
  stage: Stage
  /** What a failure does: refuses the run, sets the row aside, or is only said. */
  severity: 'error' | 'reject' | 'warning'
  /** What it looks for. */
  title: Text
  columns: readonly string[]
  /** A key of `explanations`. */
  explanation: string
  /** Speaks only when it has something to say: that nothing was found is no news. */
  silent?: boolean
}

/** A check of a file as a whole: what it looks for, what that means and what to do. */
export interface FileCheck extends Pick<Check, 'id' | 'stage' | 'title' | 'silent'> {
  severity: 'error' | 'warning'
  explanation: Text
  /** Only for files about persons, or only for Eurostat's. */
  only?: 'persons' | 'eurostat'
}
