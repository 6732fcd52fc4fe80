import { compileFold, foldLabel } from '../language/cell.ts'
import { type ColumnType, defineType } from '../language/columnType.ts'
import { quoteText, quoteTexts } from '../language/sql.ts'

/** A closed list of codes, each with the other spellings it is met under; case, accents, spaces do not matter. */
export function codeList(name: string, codes: Readonly<Record<string, readonly string[]>>): ColumnType {
  const canonical = Object.keys(codes)
  const spelled = new Map(
    Object.entries(codes).flatMap(([code, others]) =>
      [code, ...others].map((text) => [foldLabel(text), code]),
    ),
  )
  return defineType({
    name,
    accepted: { fr: canonical.join(', '), en: canonical.join(', ') },
    examples: canonical,
    sqlType: 'VARCHAR',
    schema: { type: 'string', constraints: { enum: canonical } },
    parse: (text) => spelled.get(foldLabel(text)),
    compileValue: (expression) => compileCodes(expression, canonical, spelled),
  })
}

/** A closed list whose codes have no other spellings. */
export function codes(name: string, ...list: string[]): ColumnType {
  return codeList(name, Object.fromEntries(list.map((code) => [code, []])))
}

// Canonical spellings first: folding is slow, and the usual file needs none of it.
function compileCodes(expression: string, canonical: string[], spelled: ReadonlyMap<string, string>): string {
  const folded = compileFold(expression)
  const spellings = (code: string) =>
    [...spelled].filter(([, target]) => target === code).map(([text]) => text)
  const cases = canonical.map(
    (code) => `when ${folded} in (${quoteTexts(spellings(code))}) then ${quoteText(code)}`,
  )
  return `case when ${expression} in (${quoteTexts(canonical)}) then ${expression} ${cases.join(' ')} end`
}
