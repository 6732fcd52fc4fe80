import { formatCount } from '../../indicators/format.ts'
import type { Language } from '../../indicators/wire/text.ts'
import { explanationTitle } from './explanations.ts'
import {
  formatAccounting,
  formatEncoding,
  formatExamples,
  formatMoment,
  formatName,
  formatRejectUse,
  formatSeparator,
  showText,
  worstFirst,
} from './formatFacts.ts'
import { formatRevision } from './formatRevision.ts'
import type { CheckResult, FileSection, Found, ReportDocument } from './reportDocument.ts'
import { colon, formatNotRun, semicolon, verdictWords, words } from './words.ts'

/** A report for a terminal or a mail: the verdict, a line for each file, what was found in it, what that means. */
export function formatText(report: ReportDocument, language: Language): string {
  const spoken = report.sections.flatMap(({ checks }) => checks.filter(hasSpoken))
  const explained = Object.entries(report.explanations).filter(([id]) =>
    spoken.some(({ explanation }) => explanation === id),
  )
  return [
    `${words.title[language]}, ${formatMoment(report.at, language)}`,
    report.verdict[language],
    '',
    ...report.sections.flatMap((section) => formatSection(section, language)),
    ...(report.revisions.length > 0 ? ['', words.revisions[language]] : []),
    ...report.revisions.map((revision) => `  ${formatRevision(revision)[language]}`),
    ...(explained.length > 0 ? ['', words.explanations[language]] : []),
    ...explained.map(
      ([id, text]) => `  ${explanationTitle(id)[language]}${colon[language]} ${text[language]}`,
    ),
  ]
    .map(showText)
    .join('\n')
}

function formatSection(section: FileSection, language: Language): string[] {
  const { facts, checks, repairs, verdict, notRun, rejectFile } = section
  const count = facts
    ? formatAccounting(facts, language)
    : words[verdict === 'failed' ? 'notRead' : 'inParts'][language]
  const aside = facts
    ? [
        formatEncoding(facts, language),
        ...(facts.separator
          ? [`${words.separator[language].toLowerCase()} ${formatSeparator(facts.separator, language)}`]
          : []),
        `SHA-256 ${facts.sha256}`,
      ]
    : []
  return [
    `[${verdictWords[verdict][language]}] ${formatName(section, language)}${section.file ? `${colon[language]} ${count}` : ''}`,
    ...(verdict !== 'passed' && facts ? [`    ${aside.join(', ')}`] : []),
    ...worstFirst(checks.filter(hasSpoken)).flatMap((check) => formatCheck(check, language)),
    ...repairs.map(
      ({ column, title, count, examples }) =>
        `  ${words.repair[language].toLowerCase()}, ${column}${colon[language]} ${title[language]} (${formatCount(count, language)}) [${examples.join(semicolon[language])}]`,
    ),
    ...(rejectFile ? [`    ${formatRejectUse(section, language)}${colon[language]} ${rejectFile}`] : []),
    ...(notRun > 0 && section.file ? [`    ${formatNotRun(notRun)[language]}`] : []),
  ]
}

function formatCheck({ title, explanation, verdict, found }: CheckResult, language: Language): string[] {
  // The title of a check of rows says what is accepted, as what it found does.
  const name = explanation ? explanationTitle(explanation) : title
  return found.map(
    (one) =>
      `  ${verdictWords[verdict][language]}${colon[language]} ${name[language]}${colon[language]} ${formatFound(one, language)}`,
  )
}

function formatFound(found: Found, language: Language): string {
  const { column, message, count } = found
  const shown = formatExamples(found, language).join(semicolon[language])
  const said = `${column ? `${column}, ` : ''}${message[language]} (${formatCount(count, language)})`
  return shown ? `${said} [${shown}]` : said
}

function hasSpoken({ found }: CheckResult): boolean {
  return found.length > 0
}
