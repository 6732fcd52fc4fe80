import type { Text } from '../../contracts/language/text.ts'
import type { Revision } from '../screen/findRevisions.ts'
import type { Check } from './check.ts'

/**
 * What a run says of its files, in both languages: `report.json`, and what the text and the pages are made from.
 * Confidential: it counts rows of files about persons; no value of a personal column is in it. `version` grows
 * when a reader of the older shape could no longer read it.
 */
export interface ReportDocument {
  format: 'vigie-screening-report'
  version: 1
  /** When the run began, UTC. */
  at: string
  status: 'published' | 'checked' | 'refused'
  /** The verdict in one sentence. */
  verdict: Text
  /** The release that the run published, and the one served once it ended. */
  releases: { published: number | null; served: number | null }
  /** What changed since the release served before, series by series; empty when there was none. */
  revisions: readonly Revision[]
  /** In the order of reading. */
  sections: readonly FileSection[]
  /** What checks mean and what to do, by the `explanation` of a check. */
  explanations: Readonly<Record<string, Text>>
}

export type Verdict = 'passed' | 'warning' | 'failed'

/** What is said of one file; `file` is blank for what concerns a folder. */
export interface FileSection {
  source: string
  dataset: string
  file: string
  /** That of its worst check. */
  verdict: Verdict
  /** Null when the file could not be opened. */
  facts: FileFacts | null
  /** The checks that ran, in order. */
  checks: readonly CheckResult[]
  /** How many did not, because the file was refused before. */
  notRun: number
  repairs: readonly RepairLine[]
  /** Where the rejected rows stand, as a path below the report folder. */
  rejectFile: string | null
}

export interface FileFacts {
  sha256: string
  bytes: number
  encoding: string
  separator: string
  synthetic: boolean
  /** Physical lines; they are the sum of `parts`, unless the rows were not read. */
  lines: number
  parts: readonly { part: LinePart; lines: number }[]
}

/** Where a physical line may go; `continued` is the rest of a row whose cells hold line breaks. */
export type LinePart =
  | 'header'
  | 'blank'
  | 'accepted'
  | 'rejected'
  | 'skipped'
  | 'footer'
  | 'continued'
  | 'unread'

export interface CheckResult extends Pick<Check, 'id' | 'severity' | 'title' | 'columns' | 'explanation'> {
  /** `failed` refuses the run; a `warning` does not. */
  verdict: Verdict
  count: number
  found: readonly Found[]
}

/** One thing that a check found, with the first examples. */
export interface Found {
  /** The column at fault, where it is one. */
  column: string
  message: Text
  count: number
  examples: readonly Text[]
}

export interface RepairLine {
  column: string
  repair: string
  title: Text
  count: number
  /** `written → kept`. */
  examples: readonly string[]
}
