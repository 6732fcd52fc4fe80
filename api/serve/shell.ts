import type { Language } from '../../indicators/wire/text.ts'

/** What a document of the dashboard is filled with. */
export interface Filling {
  language: Language
  /** Elements of its head that name its code. */
  code: string
  /** The page as HTML, for it to show before its code is there. */
  drawn?: string | undefined
  /** What the page is drawn from, as JSON. */
  first?: string | undefined
}

/** A document of the dashboard, whole but for what it is filled with. */
export type Shell = (filling: Filling) => string

const places = /(<html lang="fr">|<\/head>|<div id="app">.*?<\/div>(?=\s*<noscript>)|<\/body>)/s

/** @throws Error when a document is not built as `dashboard/index.html` is */
export function openShell(document: string): Shell {
  const [start, html, head, headEnd, body, app, after, bodyEnd, end, ...more] = document.split(places)
  if (html === headEnd || end === undefined || more.length > 0) {
    throw new Error(
      'index.html: <html lang="fr">, </head>, <div id="app"> before <noscript>, </body>, in this order',
    )
  }
  return ({ language, code, drawn, first }) =>
    [
      ...[start, `<html lang="${language}">`, head, code, headEnd, body],
      drawn === undefined ? app : `<div id="app" data-drawn>${drawn}</div>`,
      ...[after, first === undefined ? '' : formatData(first), bodyEnd, end],
    ].join('')
}

/** Data that no browser runs; nothing in them ends the element early. */
function formatData(json: string): string {
  return `<script type="application/json" id="first-answers">${json.replaceAll('<', '\\u003c')}</script>`
}
