import { formatCount } from '../../indicators/format.ts'
import type { Language } from '../../indicators/wire/text.ts'
import {
  formatAccounting,
  formatEncoding,
  formatName,
  formatRejectUse,
  formatSeparator,
  worstFirst,
} from './formatFacts.ts'
import { type Html, html } from './html.ts'
import type { CheckResult, FileFacts, FileSection, RepairLine } from './reportDocument.ts'
import { colon, formatNotRun, verdictWords, words } from './words.ts'

/** The anchor of the section of a file. */
export function sectionId(index: number): string {
  return `fichier-${index + 1}`
}

/** What a page says of one file: its verdict, where its lines went, what was found, what passed. */
export function formatFileSection(section: FileSection, index: number, language: Language): Html {
  const { verdict, facts, checks, repairs, notRun, rejectFile, file } = section
  const spoken = worstFirst(checks.filter(({ found }) => found.length > 0))
  const passed = checks.filter(({ found }) => found.length === 0)
  return html`<section id="${sectionId(index)}">
<h3>${formatName(section, language)} <span class="${verdict}">${verdictWords[verdict][language]}</span></h3>
${facts ? formatFacts(facts, language) : file ? html`<p>${words[verdict === 'failed' ? 'notRead' : 'inParts'][language]}</p>` : undefined}
${spoken.length > 0 ? formatFound(spoken, language) : html`<p>${words.nothing[language]}</p>`}
${rejectFile ? html`<p><a href="${rejectFile.split('/').map(encodeURIComponent).join('/')}">${rejectFile}</a>${colon[language]} ${formatRejectUse(section, language)}</p>` : undefined}
${repairs.length > 0 ? formatRepairs(repairs, language) : undefined}
${notRun > 0 && file ? html`<p>${formatNotRun(notRun)[language]}</p>` : undefined}
${passed.length > 0 ? formatPassed(passed, language) : undefined}
</section>
`
}

function formatFacts(facts: FileFacts, language: Language): Html {
  const rows: [string, Html][] = [
    [words.accounting[language], html`${formatAccounting(facts, language)}`],
    [words.encoding[language], html`${formatEncoding(facts, language)}`],
    ...(facts.separator ? [separatorRow(facts, language)] : []),
    [words.size[language], html`${formatCount(facts.bytes, language)} ${words.bytes[language]}`],
    ['SHA-256', html`<code>${facts.sha256}</code>`],
  ]
  return html`<dl>
${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>
${facts.synthetic ? html`<p class="aside">${words.synthetic[language]}</p>` : undefined}`
}

function separatorRow({ separator }: FileFacts, language: Language): [string, Html] {
  return [words.separator[language], html`<code>${formatSeparator(separator, language)}</code>`]
}

function formatFound(checks: readonly CheckResult[], language: Language): Html {
  const rows = checks.flatMap(({ id, verdict, explanation, found }) =>
    found.map(
      ({
        column,
        message,
        count,
        examples,
      }) => html`<tr><td class="${verdict}" data-name="${words.verdict[language]}">${verdictWords[verdict][language]}</td>
<th scope="row">${explanation ? html`<a href="#explication-${explanation}">${id}</a>` : id}</th>
<td data-name="${words.found[language]}">${column ? html`<strong>${column}</strong>${colon[language]} ` : undefined}${message[language]}</td>
<td class="number" data-name="${words.count[language]}">${formatCount(count, language)}</td>
<td data-name="${words.examples[language]}">${examples.length > 0 ? html`<ul>${examples.map((example) => html`<li>${example[language]}</li>`)}</ul>` : '–'}</td></tr>
`,
    ),
  )
  return html`<table class="wide checks"><caption>${words.found[language]}</caption>
<thead><tr><th scope="col">${words.verdict[language]}</th><th scope="col">${words.check[language]}</th><th scope="col">${words.found[language]}</th><th scope="col" class="number">${words.count[language]}</th><th scope="col">${words.examples[language]}</th></tr></thead>
<tbody>
${rows}</tbody></table>`
}

function formatRepairs(repairs: readonly RepairLine[], language: Language): Html {
  const rows = repairs.map(
    ({ column, title, count, examples }) => html`<tr><th scope="row">${column}</th>
<td data-name="${words.repair[language]}">${title[language]}</td>
<td class="number" data-name="${words.count[language]}">${formatCount(count, language)}</td>
<td data-name="${words.examples[language]}">${examples.join(', ')}</td></tr>
`,
  )
  return html`<table class="wide"><caption>${words.repairs[language]}</caption>
<thead><tr><th scope="col">${words.column[language]}</th><th scope="col">${words.repair[language]}</th><th scope="col" class="number">${words.count[language]}</th><th scope="col">${words.examples[language]}</th></tr></thead>
<tbody>
${rows}</tbody></table>`
}

function formatPassed(passed: readonly CheckResult[], language: Language): Html {
  const word = passed.length === 1 ? words.onePassed : words.passed
  const items = passed.map(
    ({ id, title, columns, explanation }) =>
      html`<li><a href="#explication-${explanation}">${id}</a>${colon[language]} ${title[language]}${columns.length > 0 ? ` (${columns.join(', ')})` : ''}</li>\n`,
  )
  return html`<details><summary><span class="passed">${formatCount(passed.length, language)} ${word[language]}</span></summary>
<ul>
${items}</ul></details>`
}
