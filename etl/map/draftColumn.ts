import { codesOf } from '../../contracts/language/columnType.ts'
import { isMarker } from '../../contracts/language/markers.ts'
import type { MappedColumn } from '../../contracts/mapping/mapping.ts'
import { isTotal } from '../screen/skipTotals.ts'
import type { FoundColumn } from './findColumns.ts'
import { findLikelyCode } from './likelyCode.ts'
import { type Notes, note } from './notes.ts'
import { isRead } from './sample.ts'

const mostQuoted = 5

/** Where a column comes from, with the likely code of each label that the contract does not accept. */
export function draftColumn(
  { name, type, place }: FoundColumn,
  { guesses, open }: Notes,
  { quote }: { quote: boolean },
): MappedColumn {
  const from = place.header
  const unread = place.texts.filter((text) => !isMarker(text) && !isRead(text, type))
  const codes = new Map(unread.map((label) => [label, findLikelyCode(type, label)]))
  const likely = [...codes].flatMap(([label, code]) => (code === undefined ? [] : [[label, code]]))
  for (const [label, code] of likely) guesses.push(note(`${name} ${label} → ${code}`))
  const values = likely.length > 0 ? { values: Object.fromEntries(likely) } : {}
  const rest = unread.filter((label) => codes.get(label) === undefined && !isTotal(label))
  // A few wrong dates are rejected rows; a column of them, or a label without a code, is for a person to decide.
  const decided = codesOf(type) ? rest.length === 0 : rest.length < Math.max(1, place.texts.length / 2)
  if (decided) return { from, ...values }
  const shown = `${rest.slice(0, mostQuoted).join(', ')}${rest.length > mostQuoted ? '…' : ''}`
  const quoted = quote ? ` (${shown})` : ''
  const { fr, en } = type.accepted
  open.push({
    fr: `${name} ← ${from}\u202f: valeurs non reconnues, ${rest.length}${quoted}\u202f; accepté\u202f: ${fr}`,
    en: `${name} ← ${from}: values not recognised, ${rest.length}${quoted}; accepted: ${en}`,
  })
  return { from, ...values, todo: `values, ${rest.length}${quoted} → ${fr}` }
}
