import { html } from 'hono/html'

const NARROW_SPACE = '\u202f'

export type Fragment = ReturnType<typeof html>

/** Words between backquotes are code; French spaces before punctuation do not break. */
export function renderText(words: string): Fragment {
  return html`${words
    .replace(/ (?=[:;!?%»])/g, NARROW_SPACE)
    .split('`')
    .map((part, n) => (n % 2 === 1 ? html`<code>${part}</code>` : part))}`
}
