import type { Text } from '../../contracts/language/text.ts'
import type { Engine } from '../engine.ts'
import { type Finding, readFindings } from './finding.ts'
import type { Revision } from './findRevisions.ts'

/** Where every physical line went: lines = headerLines + blank + accepted + rejected + skipped + footer + continued. */
export interface FileReport {
  source: string
  dataset: string
  file: string
  sha256: string
  bytes: number
  encoding: string
  separator: string
  synthetic: boolean
  lines: number
  headerLines: number
  continued: number
  blank: number
  rows: number
  accepted: number
  rejected: number
  skipped: number
  /** Notes under the table. */
  footer: number
}

export interface RejectReport {
  source: string
  file: string
  line: number
  column: string
  value: string
  rule: string
  accepted: Text
}

/** What the screening of a run found; `refused` when any finding is an error. */
export interface ScreeningReport {
  refused: boolean
  files: readonly FileReport[]
  /** The first rejects of each file. */
  rejects: readonly RejectReport[]
  findings: readonly Finding[]
  /** Series by series, what changed since the release served; absent where nothing was served. */
  revisions?: readonly Revision[]
}

const rejectsShown = 20

/** Reads the report of what the engine holds. */
export async function readReport(engine: Engine): Promise<ScreeningReport> {
  const findings = await readFindings(engine)
  const files = await engine.all('select * from source_file order by rowid')
  const rejects = await engine.all(`select * from (
      select *, row_number() over (partition by source, file order by line, column_name, rule) as place from reject
    ) as numbered where place <= ${rejectsShown} order by source, file, place`)
  return {
    refused: findings.some(({ severity }) => severity === 'error'),
    files: files.map((row) => ({
      source: String(row.source),
      dataset: String(row.dataset),
      file: String(row.file),
      sha256: String(row.sha256),
      bytes: Number(row.bytes),
      encoding: String(row.encoding),
      separator: String(row.separator),
      synthetic: row.synthetic === true,
      lines: Number(row.lines),
      headerLines: Number(row.header_lines),
      continued: Number(row.continued),
      blank: Number(row.blank),
      rows: Number(row.rows),
      accepted: Number(row.accepted),
      rejected: Number(row.rejected),
      skipped: Number(row.skipped),
      footer: Number(row.footer),
    })),
    rejects: rejects.map((row) => ({
      source: String(row.source),
      file: String(row.file),
      line: Number(row.line),
      column: String(row.column_name),
      value: String(row.value),
      rule: String(row.rule),
      accepted: { fr: String(row.accepted_fr), en: String(row.accepted_en) },
    })),
    findings,
  }
}
