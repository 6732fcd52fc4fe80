import { showText } from './formatFacts.ts'

/** A piece of a page, already escaped. */
export interface Html {
  html: string
}

type Piece = string | number | Html | readonly Html[] | undefined

/** A piece of a page: what stands between the literals is escaped unless it is one itself. */
export function html(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: literals.map((literal, index) => literal + write(pieces[index])).join('') }
}

function write(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'number') return String(piece)
  if (typeof piece === 'string') return escapeText(piece)
  return 'html' in piece ? piece.html : piece.map(({ html }) => html).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return showText(text).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
