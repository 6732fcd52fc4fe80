import { expect, test } from 'vitest'
import { openShell } from '../../../api/serve/shell.ts'
import { emptyDocument } from './emptyDocument.ts'

test('a document is filled with its language, code, drawing and data', () => {
  const fill = openShell(emptyDocument)
  expect(
    fill({ language: 'en', code: '<link>', drawn: '<main>$& drawn</main>', first: '{"a":"</script>"}' }),
  ).toBe(
    `<!doctype html>
<html lang="en"><head><title>Vigie</title><link></head>
<body><div id="app" data-drawn><main>$& drawn</main></div><noscript>V</noscript><script type="application/json" id="first-answers">{"a":"\\u003c/script>"}</script></body></html>`,
  )
})

test('what was not drawn keeps what is shown meanwhile', () => {
  expect(openShell(emptyDocument)({ language: 'fr', code: '' })).toBe(emptyDocument)
})

test.each([
  ['another language', emptyDocument.replace('"fr"', '"de"')],
  ['no place for the page', emptyDocument.replace('id="app"', 'id="root"')],
  ['two of them', emptyDocument.replace('<noscript>', '<noscript></noscript><div id="app"></div><noscript>')],
])('a document of another shape is refused: %s', (_, document) => {
  expect(() => openShell(document)).toThrow('index.html: ')
})
