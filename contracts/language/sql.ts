/** `name` as a quoted SQL identifier. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** `text` as a quoted SQL string. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** `texts` as the inside of an SQL `IN (…)`. */
export function quoteTexts(texts: readonly string[]): string {
  return texts.map(quoteText).join(', ')
}

/** SQL that is true when `expression` matches the pattern; patterns stay in the part JavaScript and RE2 share. */
export function compileMatches(expression: string, pattern: RegExp): string {
  return `regexp_matches(${expression}, ${quoteText(pattern.source)})`
}

/** SQL that removes what matches the pattern, everywhere. */
export function compileRemove(expression: string, pattern: RegExp): string {
  return `regexp_replace(${expression}, ${quoteText(pattern.source)}, '', 'g')`
}
