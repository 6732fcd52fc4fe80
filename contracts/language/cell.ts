import { compileRemove, quoteText } from './sql.ts'

/** Blank characters met around values: tab, newlines, no-break, figure, thin and narrow spaces, BOM. */
const blanks = ' \t\r\n\u00a0\u2007\u2009\u202f\ufeff'
const edges = new RegExp(`^[${blanks}]+|[${blanks}]+$`, 'g')

const accented = 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ'
const unaccented = 'aaaaaaceeeeiiiinooooouuuuyy'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸ'
const from = capitals + accented
const to = `abcdefghijklmnopqrstuvwxyz${unaccented}${unaccented}`
const folded = new Map([...from].map((character, index) => [character, [...to][index] ?? '']))
const spaces = ' \u00a0\u2007\u2009\u202f'
// Built from strings, so that the source holds the characters themselves: RE2 has no \u escapes.
const joints = new RegExp(`[${spaces}_'’-]+`)

/** A cell without the blanks around it; '' when there is nothing else. */
export function cleanCell(text: string): string {
  return text.replace(edges, '')
}

/** SQL for `cleanCell`: null when there is nothing else. Trimming is slow: it is kept for the cells that need it. */
export function compileClean(expression: string): string {
  const padded = `regexp_matches(${expression}, ${quoteText(edges.source)})`
  const trimmed = `nullif(trim(both ${quoteText(blanks)} from ${expression}), '')`
  return `case when ${expression} = '' then null when ${padded} then ${trimmed} else ${expression} end`
}

/** Lower case, no accents, spaces and hyphens as `_`: what two spellings of one code have in common. */
export function foldLabel(text: string): string {
  const plain = [...text].map((character) => folded.get(character) ?? character).join('')
  return plain.replaceAll(new RegExp(joints, 'g'), '_')
}

/** SQL for `foldLabel`. A table instead of lower(): both sides then fold the same characters. */
export function compileFold(expression: string): string {
  const plain = `translate(${expression}, ${quoteText(from)}, ${quoteText(to)})`
  return `regexp_replace(${plain}, ${quoteText(joints.source)}, '_', 'g')`
}

/** The spaces used between thousands: `1 234`. */
export const groupSpaces = new RegExp(`[${spaces}]`)

/** SQL for a text without thousands separators. */
export function compileUngroup(expression: string): string {
  return compileRemove(expression, groupSpaces)
}
