import type { RunReport } from '../run.ts'
import type { Finding } from '../screen/finding.ts'
import type { FileReport, RejectReport } from '../screen/report.ts'

/** The end of a run for a terminal: files, findings, rejects, and what became of the run. */
export function formatReport(
  { status, screening, release }: RunReport,
  { seconds }: { seconds: number },
): string {
  const { files, findings, rejects } = screening
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  return [
    ...formatFiles(files),
    ...findings.map(formatFinding),
    ...rejects.map(formatReject),
    '',
    release
      ? `published: release ${release.release}, ${release.observations} observations (${release.published} published, ${release.suppressed} suppressed)`
      : status,
    `${files.length} files, ${rows} rows, ${seconds.toFixed(1)} s`,
  ].join('\n')
}

function formatFiles(files: readonly FileReport[]): string[] {
  const numbers = (file: FileReport) => [file.lines, file.accepted, file.rejected, file.skipped, file.blank]
  const table = [
    ['lines', 'accepted', 'rejected', 'skipped', 'blank', 'file'],
    ...files.map((file) => [...numbers(file).map(String), `${file.source}/${file.file}`]),
  ]
  return table.map(([...cells]) =>
    cells.map((cell, index) => (index < 5 ? cell.padStart(9) : `  ${cell}`)).join(''),
  )
}

function formatFinding({ severity, check, source, file, count, message, examples }: Finding): string {
  const place = [source, file].filter(Boolean).join('/')
  const shown = examples.length > 0 ? ` [${examples.join('; ')}]` : ''
  return `${severity}: ${place}: ${check}: ${message.en} (${count})${shown}`
}

function formatReject({ source, file, line, column, value, rule, accepted }: RejectReport): string {
  const what = [column, value].filter(Boolean).join(' = ')
  return `rejected: ${source}/${file}: line ${line}: ${what ? `${what}: ` : ''}${rule}: accepted: ${accepted.en}`
}
