export type Separator = ';' | ',' | '\t' | '|'

const separators: readonly Separator[] = [';', ',', '\t', '|']

/** The separator that the first non-blank line has most often outside quotes; a comma when it has none. */
export function findSeparator(start: string): Separator {
  const lines = start.replaceAll(/"[^"]*"/g, 'x').split(/\r\n|\n|\r/)
  const line = lines.find((candidate) => candidate.trim() !== '') ?? ''
  const counted = separators.map((separator) => ({ separator, count: line.split(separator).length - 1 }))
  // A Eurostat header packs dimensions with commas before its tabs: one tab decides.
  if (counted.some(({ separator, count }) => separator === '\t' && count > 0)) return '\t'
  const best = counted.reduce((most, next) => (next.count > most.count ? next : most))
  return best.count > 0 ? best.separator : ','
}
