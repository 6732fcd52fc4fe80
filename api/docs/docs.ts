import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { reasons } from '../../indicators/reasons.ts'
import type { Language, Text } from '../../indicators/wire/text.ts'
import { send } from '../http/answer.ts'
import { problemKinds } from '../http/problem.ts'
import { renderAnswer, renderSchemas } from './docsSchemas.ts'
import { style } from './docsStyle.ts'
import { docsWords } from './docsWords.ts'
import type { OpenApiDocument, OperationDocument, ParameterDocument } from './openapi.ts'

const NARROW_SPACE = '\u202f'

type Fragment = ReturnType<typeof html>

const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; img-src data:; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** `/api/docs`: the OpenAPI document for a reader, in French or with `?lang=en` in English. */
export function docsRoutes(document: OpenApiDocument) {
  const app = new Hono()

  app.get('/docs', async (c) => {
    const language = c.req.query('lang') === 'en' ? 'en' : 'fr'
    return send(c, String(await renderDocs(document, language)), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'content-language': language,
    })
  })

  return app
}

function renderDocs(document: OpenApiDocument, language: Language): Fragment {
  const say = (text: Text) => text[language]
  const base = document.servers[0]?.url ?? ''
  const operations = Object.entries(document.paths)
  const other = language === 'fr' ? 'en' : 'fr'
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(docsWords.title)}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
</head>
<body>
<header>
<p><a href="/${language === 'en' ? '?lang=en' : ''}">Vigie</a> · <a href="${base}/openapi.json">OpenAPI ${document.openapi}</a> · <a href="?lang=${other}" hreflang="${other}" lang="${other}">${other === 'en' ? 'English' : 'Français'}</a></p>
<h1>${say(docsWords.title)}</h1>
<p>${renderText(say(docsWords.lead))}</p>
</header>
<nav aria-label="${say(docsWords.routes)}"><ul>
${operations.map(([path, { get }]) => html`<li><a href="#${get.operationId}"><code>${path}</code></a></li>`)}
</ul></nav>
<main>
<section><h2>${say(docsWords.rules)}</h2><ul>
${docsWords.ruleList.map((rule) => html`<li>${renderText(say(rule))}</li>`)}
</ul></section>
<section><h2>${say(docsWords.routes)}</h2>
${operations.map(([path, { get }]) => renderOperation(base + path, get, language))}
</section>
<section><h2>${say(docsWords.statuses)}</h2><dl>
${Object.entries(docsWords.statusList).map(([id, text]) => html`<dt><code>${id}</code></dt><dd>${renderText(say(text))}</dd>`)}
</dl>
<h3>${say(docsWords.reasons)}</h3><dl>
${Object.entries(reasons).map(([id, text]) => html`<dt><code>${id}</code></dt><dd>${renderText(say(text))}</dd>`)}
</dl>
<h3>${say(docsWords.flags)}</h3><dl>
${Object.entries(docsWords.flagList).map(([id, text]) => html`<dt><code>${id}</code></dt><dd>${renderText(say(text))}</dd>`)}
</dl></section>
<section><h2>${say(docsWords.problems)}</h2><p>${renderText(say(docsWords.problemLead))}</p><dl>
${Object.entries(problemKinds).map(([id, { status, title }]) => html`<dt id="${id}"><code>${id}</code></dt><dd>${status} ${title}</dd>`)}
</dl></section>
<section><h2>${say(docsWords.schemas)}</h2>
${renderSchemas(document)}
</section>
</main>
</body>
</html>`
}

function renderOperation(path: string, operation: OperationDocument, language: Language): Fragment {
  const { operationId, parameters } = operation
  const summary = language === 'fr' ? operation['x-summary-fr'] : operation.summary
  const description = language === 'fr' ? operation['x-description-fr'] : operation.description
  return html`<article id="${operationId}">
<h3><code>GET ${path}</code></h3>
<p>${renderText(summary)}</p>
${description ? html`<p>${renderText(description)}</p>` : ''}
${parameters.length > 0 ? renderParameters(parameters, language) : ''}
<p>${renderText(docsWords.answer[language])} ${renderAnswer(operation.responses[200]?.content)}</p>
<pre>curl '${exampleUrl(path, parameters)}'</pre>
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

/** Words between backquotes are code; French spaces before punctuation do not break. */
function renderText(words: string): Fragment {
  return html`${words
    .replace(/ (?=[:;!?%»])/g, NARROW_SPACE)
    .split('`')
    .map((part, n) => (n % 2 === 1 ? html`<code>${part}</code>` : part))}`
}

function describeAllowed({ schema }: ParameterDocument, language: Language): string {
  const item = schema.type === 'array' && typeof schema.items === 'object' ? schema.items : schema
  const single = Array.isArray(item) ? undefined : item
  const many = schema.type === 'array' ? docsWords.list[language] : ''
  if (typeof single !== 'object') return many
  const { enum: values, minimum, maximum, default: usual } = single
  const start = usual === undefined ? '' : `${docsWords.usually[language]} ${usual}`
  const bounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  const range = minimum === undefined ? '' : bounded ? `${minimum}–${maximum}` : `≥ ${minimum}`
  return [many, values?.join(' '), range, start].filter(Boolean).join(' · ')
}

function exampleUrl(path: string, parameters: readonly ParameterDocument[]): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(parameters, name))
  const shown = parameters.filter(({ name }) => ['territory', 'period', 'q'].includes(name))
  const query = shown.map(({ name }) => `${name}=${exampleOf(parameters, name)}`).join('&')
  return `http://127.0.0.1:3000${filled}${query ? `?${query}` : ''}`
}

function exampleOf(parameters: readonly ParameterDocument[], name: string): string {
  return parameters.find((parameter) => parameter.name === name)?.example?.toString() ?? ''
}
