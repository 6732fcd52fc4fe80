import { catalogue } from '../../indicators/catalogue.ts'
import { accountLineMeasures } from '../../indicators/tables/esfAccounts.ts'
import type { PublishedTable } from '../../indicators/tables/table.ts'

/** The measures that figures and accounts are made of; no page and no route gives the others. */
export function shownMeasures({ id }: PublishedTable): ReadonlySet<string> {
  const figures = catalogue.flatMap(({ figures }) =>
    figures.from === 'table' && figures.table === id ? [figures] : [],
  )
  const shown = figures.flatMap(({ numerator, denominator, split }) => [
    numerator,
    ...(denominator ? [denominator] : []),
    ...Object.values(split?.measures ?? {}),
  ])
  return new Set([...shown, ...accountLineMeasures, 'incomplete'])
}
