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

// Canonical spellings first: folding is slow, and the usual file needs none of it. The folded text stands once
// in the SQL, because an optimiser would take a repeated one out of the case and compute it for every row; it
// holds no space, so spaces can part the spellings: ' femme=F feminin=F '.
function compileCodes(expression: string, canonical: string[], spelled: ReadonlyMap<string, string>): string {
  const spellings = quoteText(`${[...spelled].map(([text, code]) => ` ${text}=${code}`).join('')} `)
  const after = `split_part(${spellings}, ' ' || ${compileFold(expression)} || '=', 2)`
  return `case when ${expression} in (${quoteTexts(canonical)}) then ${expression}
    else nullif(split_part(${after}, ' ', 1), '') end`
}
