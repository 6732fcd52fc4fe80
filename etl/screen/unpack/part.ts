import type { Remark } from './remark.ts'

/** A table of text on disk. */
export interface Part {
  /** How reports call it: `table.csv`, `archive.zip/table.csv`, `classeur.xlsx/Feuille 1`. */
  name: string
  path: string
  /** The packed file it comes from, as published; absent where `path` is that file. */
  published?: { sha256: string; bytes: number }
  /** One of the sheets of a workbook, of which some may not be data. */
  sheet?: string
}

export interface Opened {
  parts: readonly Part[]
  findings: readonly Remark[]
}
