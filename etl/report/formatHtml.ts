import { formatCount } from '../../indicators/format.ts'
import type { Language } from '../../indicators/wire/text.ts'
import { explanationTitle } from './explanations.ts'
import { formatExamples, formatMoment, formatName, worstFirst } from './formatFacts.ts'
import { formatFileSection, sectionId } from './formatFileSection.ts'
import { formatRevision } from './formatRevision.ts'
import { type Html, html } from './html.ts'
import type { CheckResult, FileSection, ReportDocument } from './reportDocument.ts'
import { style } from './style.ts'
import { colon, semicolon, verdictWords, words } from './words.ts'

/** A report as one page that needs nothing else: no script, no font, no image; everything from files is escaped. */
export function formatHtml(report: ReportDocument, language: Language): string {
  const { at, status, verdict, explanations } = report
  const sections = worstFirst(report.sections)
  const other = language === 'fr' ? 'report.html' : 'rapport.html'
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Vigie — ${words.title[language]}, ${formatMoment(at, language)}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${words.title[language]}</h1>
<p class="aside">Vigie · ${formatMoment(at, language)} · <a href="${other}" hreflang="${language === 'fr' ? 'en' : 'fr'}" lang="${language === 'fr' ? 'en' : 'fr'}">${words.otherLanguage[language]}</a></p>
<p class="verdict ${status}">${verdict[language]}</p>
${formatToDo(sections, language, report)}
<h2>${words.files[language]}</h2>
${formatSummary(sections, language)}
${sections.map((section, index) => formatFileSection(section, index, language))}
${report.revisions.length > 0 ? formatRevisions(report, language) : undefined}
<h2 id="explications">${words.explanations[language]}</h2>
<dl class="explained">
${Object.entries(explanations).map(([id, text]) => html`<dt id="explication-${id}">${explanationTitle(id)[language]}</dt><dd>${text[language]}</dd>\n`)}
</dl>
<p class="aside">${words.private[language]}</p>
</main>
</body>
</html>
`
  return page.html
}

function formatRevisions({ revisions }: ReportDocument, language: Language): Html {
  const items = revisions.map((revision) => html`<li>${formatRevision(revision)[language]}</li>\n`)
  return html`<h2>${words.revisions[language]}</h2>
<ul>
${items}</ul>`
}

/** What keeps the run from publishing, check by check: what to do, and in which files. */
function formatToDo(
  sections: readonly FileSection[],
  language: Language,
  all: ReportDocument,
): Html | undefined {
  const failed = new Map<string, { check: CheckResult; items: Html[] }>()
  for (const [index, section] of sections.entries()) {
    for (const check of section.checks.filter(({ verdict }) => verdict === 'failed')) {
      const entry = failed.get(check.id) ?? { check, items: [] }
      failed.set(check.id, {
        check: entry.check,
        items: [...entry.items, ...formatItems(check, section, index, language)],
      })
    }
  }
  if (failed.size === 0) return undefined
  const groups = [...failed.values()].map(
    ({ check: { title, explanation }, items }) => html`<h3>${capitalize(title[language])}</h3>
<p>${all.explanations[explanation]?.[language]}</p>
<ul>
${items}</ul>
`,
  )
  return html`<h2>${words.toDo[language]}</h2>\n${groups}`
}

function formatItems(
  { found }: CheckResult,
  section: FileSection,
  index: number,
  language: Language,
): Html[] {
  return found.map((one) => {
    const others = formatExamples(one, language)
    const shown = others.length > 0 ? ` [${others.join(semicolon[language])}]` : ''
    const place = html`<a href="#${sectionId(index)}">${formatName(section, language)}</a>`
    return html`<li>${place}${colon[language]} ${one.message[language]}${shown}</li>\n`
  })
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function formatSummary(sections: readonly FileSection[], language: Language): Html {
  const count = (section: FileSection, part: 'accepted' | 'rejected') => {
    const { facts } = section
    if (!facts || facts.parts.some((one) => one.part === 'unread')) return '–'
    return formatCount(facts.parts.find((one) => one.part === part)?.lines ?? 0, language)
  }
  const rows = sections.map(
    (
      section,
      index,
    ) => html`<tr><th scope="row"><a href="#${sectionId(index)}">${formatName(section, language)}</a></th>
<td class="${section.verdict}" data-name="${words.verdict[language]}">${verdictWords[section.verdict][language]}</td>
<td class="number" data-name="${words.lines[language]}">${section.facts ? formatCount(section.facts.lines, language) : '–'}</td>
<td class="number" data-name="${words.accepted[language]}">${count(section, 'accepted')}</td>
<td class="number" data-name="${words.rejected[language]}">${count(section, 'rejected')}</td></tr>
`,
  )
  return html`<table class="wide"><caption>${words.legend[language]}</caption>
<thead><tr><th scope="col">${words.file[language]}</th><th scope="col">${words.verdict[language]}</th><th scope="col" class="number">${words.lines[language]}</th><th scope="col" class="number">${words.accepted[language]}</th><th scope="col" class="number">${words.rejected[language]}</th></tr></thead>
<tbody>
${rows}</tbody></table>`
}
