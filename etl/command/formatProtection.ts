import { formatCount, formatShare } from '../../indicators/format.ts'
import { tables } from '../../indicators/tables/tables.ts'
import type { Language, Text } from '../../indicators/wire/text.ts'
import type { TableProtection } from '../protect/describeProtection.ts'

const words = {
  table: { fr: 'tableau', en: 'table' },
  columns: [
    { fr: 'publiés', en: 'published' },
    { fr: 'trop petits', en: 'too small' },
    { fr: 'pour d’autres', en: 'for others' },
    { fr: 'part masquée', en: 'share hidden' },
    { fr: 'sans chiffre', en: 'of no figure' },
  ] satisfies Text[],
  threshold: { fr: 'seuil', en: 'threshold' },
  explanation: {
    fr: `nombres publiés\u202f; masqués parce que trop petits\u202f; masqués pour que ceux-là ne se déduisent pas\u202f;
part des personnes comptées dans le tableau qui est masquée\u202f; nombres trop petits dont aucun chiffre n’est fait, mais que d’autres
laisseraient déduire`,
    en: `counts published; hidden because they are too small; hidden so that those cannot be worked out;
share of the persons counted in the table that is hidden; counts too small that no figure is made of, but that others
would give away`,
  },
}

/** What the columns of `formatProtection` mean. */
export function explainProtection(language: Language): string {
  return words.explanation[language]
}

/** Per table with counts of persons: cells shown, hidden for themselves, hidden for others, share of the total hidden, small ones of no figure. */
export function formatProtection(
  protection: readonly TableProtection[],
  { threshold, language }: { threshold: number; language: Language },
): string {
  const counted = protection.filter(({ cells }) => cells > 0)
  const rows = counted.map(({ table, cells, primary, secondary, unshown, hiddenShare }) => [
    tables.get(table)?.label[language] ?? table,
    ...[cells - primary - secondary, primary, secondary].map((count) => formatCount(count, language)),
    formatShare(hiddenShare, language, { decimals: 2 }),
    formatCount(unshown, language),
  ])
  const header = [words.table[language], ...words.columns.map((word) => word[language])]
  return [
    `${words.threshold[language]} ${threshold}`,
    ...[header, ...rows].map(([label = '', ...numbers]) =>
      [label.padEnd(32), ...numbers.map((one) => one.padStart(14))].join(''),
    ),
  ].join('\n')
}
