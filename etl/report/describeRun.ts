import { findContract } from '../../contracts/contracts.ts'
import { repairTitle } from '../../contracts/language/repairTitle.ts'
import { formatExample } from '../../indicators/formatExample.ts'
import type { FileName } from '../screen/fileFindings.ts'
import type { Finding } from '../screen/finding.ts'
import type { FileReport, ScreeningReport } from '../screen/report.ts'
import { type Check, stages } from './check.ts'
import { checksOf } from './checks.ts'
import { explanations } from './explanations.ts'
import { formatVerdict, type Outcome } from './formatVerdict.ts'
import type { Details, RejectGroup } from './readDetails.ts'
import { rejectPath } from './rejectPath.ts'
import type { CheckResult, FileFacts, FileSection, Found, ReportDocument, Verdict } from './reportDocument.ts'

interface Run extends Partial<Outcome> {
  at: Date
  status: ReportDocument['status']
  screening: ScreeningReport
  details: Details
  releases: ReportDocument['releases']
}

/** What a run says of its files. */
export function describeRun(run: Run): ReportDocument {
  const { at, status, screening, details, releases, contentUnchanged = false, figures = true } = run
  const sections = namesOf(screening).map((name) => describeFile(name, screening, details))
  return {
    format: 'vigie-screening-report',
    version: 1,
    at: at.toISOString(),
    status,
    verdict: formatVerdict(status, sections, { ...releases, contentUnchanged, figures }),
    releases,
    revisions: screening.revisions ?? [],
    sections,
    explanations: Object.fromEntries(
      Object.entries(explanations).filter(([id]) =>
        sections.some(({ checks }) => checks.some(({ explanation }) => explanation === id)),
      ),
    ),
  }
}

/** Files that were opened, and those that only a finding names. */
function namesOf({ files, findings }: ScreeningReport): FileName[] {
  const names = new Map<string, FileName>()
  for (const { source, dataset, file } of [...files, ...findings]) {
    const key = `${source}/${file}`
    if (!names.has(key)) names.set(key, { source, dataset, file })
  }
  return [...names.values()]
}

function describeFile(name: FileName, screening: ScreeningReport, details: Details): FileSection {
  const same = (one: FileName) => one.source === name.source && one.file === name.file
  const key = `${name.source}/${name.file}`
  const findings = screening.findings.filter(same)
  const groups = details.rejects.get(key) ?? []
  const known = checksOf(name.dataset)
  const contract = findContract(name.dataset)
  const file = screening.files.find(same)
  // An archive or a workbook is opened; its parts are files of their own.
  const last = stages.indexOf(file ? 'rows' : 'open')
  const reached = Math.min(last, stageReached(known, findings))
  const said = (id: string) => findings.some(({ check }) => check === id)
  const ran = known.filter(({ id, stage }) => stages.indexOf(stage) <= reached || said(id))
  const results = [...ran, ...unlisted(known, findings, groups)].map((check) =>
    describeCheck(check, findings, groups),
  )
  const checks = results.filter(({ silent, count }) => !silent || count > 0)
  const verdict = worst(checks.map((check) => check.verdict))
  const failed = verdict === 'failed'
  const rows = reached === stages.indexOf('rows')
  return {
    ...name,
    verdict,
    facts: file ? describeFacts(file, rows) : null,
    checks: checks.map(({ silent, ...check }) => check),
    notRun: name.dataset === '' || !failed ? 0 : known.length - ran.length,
    repairs: (details.repairs.get(key) ?? []).map((line) => ({
      ...line,
      title: repairTitle(contract, line.repair),
    })),
    rejectFile: file && rows && file.rejected > 0 ? rejectPath(name.source, name.file) : null,
  }
}

/** The last stage whose checks ran: that of the first check that refused the file. */
function stageReached(known: readonly Check[], findings: readonly Finding[]): number {
  const stopped = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ check }) => stages.indexOf(known.find(({ id }) => id === check)?.stage ?? 'rows'))
  return Math.min(stages.indexOf('rows'), ...stopped)
}

/** What spoke without being declared for the dataset: told all the same, in its own words. */
function unlisted(
  known: readonly Check[],
  findings: readonly Finding[],
  groups: readonly RejectGroup[],
): Check[] {
  const spoken = [
    ...findings.map(({ check: id, severity, message }) => ({ id, severity, message })),
    ...groups.map(({ rule: id, message }) => ({ id, severity: 'reject' as const, message })),
  ]
  const missing = new Map(
    spoken.filter((one) => !known.some(({ id }) => id === one.id)).map((one) => [one.id, one]),
  )
  return [...missing.values()].map(({ id, severity, message }) => ({
    id,
    stage: 'rows',
    severity,
    title: message,
    columns: [],
    explanation: '',
  }))
}

function describeCheck(
  { stage, ...check }: Check,
  findings: readonly Finding[],
  groups: readonly RejectGroup[],
): CheckResult & Pick<Check, 'silent'> {
  const said = findings.filter((finding) => finding.check === check.id)
  const found: Found[] = [
    ...said.map(({ message, count, examples }) => ({
      column: '',
      message,
      count,
      examples: examples.map((example) => ({ fr: formatExample(example, 'fr'), en: example })),
    })),
    ...groups.filter(({ rule }) => rule === check.id).map(({ rule, ...group }) => group),
  ]
  const failed = said.some(({ severity }) => severity === 'error')
  return {
    ...check,
    verdict: failed ? 'failed' : found.length > 0 ? 'warning' : 'passed',
    count: found.reduce((sum, { count }) => sum + count, 0),
    found,
  }
}

function describeFacts(file: FileReport, rows: boolean): FileFacts {
  const { sha256, bytes, encoding, separator, synthetic, lines } = file
  const parts: FileFacts['parts'] = rows
    ? [
        { part: 'header', lines: file.headerLines },
        { part: 'blank', lines: file.blank },
        { part: 'accepted', lines: file.accepted },
        { part: 'rejected', lines: file.rejected },
        { part: 'skipped', lines: file.skipped },
        { part: 'footer', lines: file.footer },
        { part: 'continued', lines: file.continued },
      ]
    : [{ part: 'unread', lines }]
  return { sha256, bytes, encoding, separator, synthetic, lines, parts: parts.filter((one) => one.lines > 0) }
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('failed')) return 'failed'
  return verdicts.includes('warning') ? 'warning' : 'passed'
}
