import type { PublishedTable } from '../../indicators/tables/table.ts'

/** The measures of a table that count persons: those that protection looks at. */
export function sensitiveMeasures(table: PublishedTable): string[] {
  return Object.keys(table.measures).filter((id) => isSensitiveMeasure(table, id))
}

export function isSensitiveMeasure(table: PublishedTable, id: string): boolean {
  return table.facts[table.measures[id]?.fact ?? '']?.sensitive === true
}
