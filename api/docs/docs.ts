import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { flagWords } from '../../indicators/flagWords.ts'
import { reasons } from '../../indicators/reasons.ts'
import { statusWords } from '../../indicators/statusWords.ts'
import type { Language, Text } from '../../indicators/wire/text.ts'
import { send } from '../http/answer.ts'
import { problemKinds } from '../http/problem.ts'
import { renderJson, renderOperation } from './docsOperation.ts'
import { renderSchemas } from './docsSchemas.ts'
import { style } from './docsStyle.ts'
import { renderText } from './docsText.ts'
import { docsWords } from './docsWords.ts'
import { problemExamples } from './examples.ts'
import type { OpenApiDocument } from './openapi.ts'

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
<a class="skip" href="#routes">${say(docsWords.skip)}</a>
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
<section id="routes" tabindex="-1"><h2>${say(docsWords.routes)}</h2>
${operations.map(([path, { get }]) => renderOperation(base + path, get, language))}
</section>
<section><h2>${say(docsWords.statuses)}</h2><dl>
${Object.entries(statusWords).map(([id, text]) => html`<dt><code>${id}</code></dt><dd>${renderText(say(text))}</dd>`)}
</dl>
<h3>${say(docsWords.reasons)}</h3><dl>
${Object.entries(reasons).map(([id, text]) => html`<dt><code>${id}</code></dt><dd>${renderText(say(text))}</dd>`)}
</dl>
<h3>${say(docsWords.flags)}</h3><dl>
${Object.entries(flagWords).map(([id, text]) => html`<dt><code>${id}</code></dt><dd>${renderText(say(text))}</dd>`)}
</dl></section>
<section><h2>${say(docsWords.problems)}</h2><p>${renderText(say(docsWords.problemLead))}</p><dl>
${Object.entries(problemKinds).map(
  ([id, { status, title }]) => html`<dt id="${id}"><code>${id}</code></dt><dd>${status} ${say(title)}
${renderJson(say(docsWords.example), problemExamples[id as keyof typeof problemKinds])}</dd>`,
)}
</dl></section>
<section><h2>${say(docsWords.schemas)}</h2>
${renderSchemas(document)}
</section>
</main>
</body>
</html>`
}
