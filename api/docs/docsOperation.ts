import { html } from 'hono/html'
import type { Language } from '../../indicators/wire/text.ts'
import { renderAnswer } from './docsSchemas.ts'
import { type Fragment, renderText } from './docsText.ts'
import { docsWords } from './docsWords.ts'
import { exampleRequests } from './examples.ts'
import type { OperationDocument, ParameterDocument } from './openapi.ts'

/** Longer lists of values are under a word that opens them. */
const MOST_SHOWN = 16

/** One route: what it is for, its parameters, its answers, and a request to try. */
export function renderOperation(path: string, operation: OperationDocument, language: Language): Fragment {
  const { operationId, parameters, responses } = operation
  const summary = language === 'fr' ? operation['x-summary-fr'] : operation.summary
  const description = language === 'fr' ? operation['x-description-fr'] : operation.description
  return html`<article id="${operationId}">
<h3><code>GET ${path}</code></h3>
<p>${renderText(summary)}</p>
${description ? html`<p>${renderText(description)}</p>` : ''}
${parameters.length > 0 ? renderParameters(parameters, language) : ''}
<p>${renderText(docsWords.answer[language])} ${renderAnswer(responses[200]?.content)}. ${renderText(docsWords.otherwise[language])} ${renderStatuses(responses)}</p>
<pre tabindex="0">curl 'http://127.0.0.1:3000/api/v1${exampleRequests[operationId] ?? ''}'</pre>
${renderExample(operation, language)}
</article>`
}

function renderParameters(parameters: readonly ParameterDocument[], language: Language): Fragment {
  const { parameter, allowed, meaning } = docsWords
  return html`<table>
<thead><tr><th scope="col">${parameter[language]}</th><th scope="col">${allowed[language]}</th><th scope="col">${meaning[language]}</th></tr></thead>
<tbody>${parameters.map(
    (one) => html`<tr><th scope="row"><code>${one.name}</code></th><td>${describeAllowed(one, language)}</td>
<td>${renderText((language === 'fr' ? one['x-description-fr'] : one.description) ?? '')}</td></tr>`,
  )}</tbody>
</table>`
}

/** The statuses other than 200, each problem with a link to its kinds. */
function renderStatuses(responses: OperationDocument['responses']): Fragment {
  const others = Object.keys(responses).filter((status) => status !== '200')
  return html`${others.map((status, n) => html`${n === 0 ? '' : ', '}<code>${status}</code>`)}.`
}

function renderExample({ responses }: OperationDocument, language: Language): Fragment | string {
  const [content] = Object.values(responses[200]?.content ?? {})
  return content?.example === undefined ? '' : renderJson(docsWords.answerExample[language], content.example)
}

/** A value under a word that opens it; a file as its text. */
export function renderJson(word: string, value: unknown): Fragment {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  return html`<details><summary>${renderText(word)}</summary><pre tabindex="0">${text}</pre></details>`
}

function describeAllowed({ schema, example }: ParameterDocument, language: Language): Fragment {
  const item = schema.type === 'array' && typeof schema.items === 'object' ? schema.items : schema
  const single = Array.isArray(item) ? undefined : item
  const many = schema.type === 'array' ? docsWords.list[language] : ''
  if (typeof single !== 'object') return html`${many}`
  const { enum: values, minimum, maximum, default: usual } = single
  const from = single['x-values-from']
  const few = (values?.length ?? 0) <= MOST_SHOWN
  const start = usual === undefined ? '' : `${docsWords.usually[language]} ${usual}`
  const bounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  const range = minimum === undefined ? '' : bounded ? `${minimum}–${maximum}` : `≥ ${minimum}`
  const held = typeof from === 'string' ? `${docsWords.listedBy[language]} ${from.split('#')[0]}` : ''
  const shown = values || range || held || example === undefined ? '' : String(example)
  const told = [many, few ? values?.join(' ') : '', range, held, shown, start].filter(Boolean).join(' · ')
  if (few || !values) return html`${told}`
  const count = `${values.length} ${docsWords.values[language]}`
  return html`${told}<details><summary>${count}</summary>${values.join(' ')}</details>`
}
