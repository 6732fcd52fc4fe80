import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Rows } from './compileCells.ts'
import { measureColumns } from './compileRollUp.ts'

/**
 * The rows of a fact in the windows of three school years they belong to: those of a school year, or of the
 * extraction that stands for one in its territory. A cell needs rows of all three, under one definition.
 */
export function compilePooled(table: PublishedTable, factId: string): Rows {
  const fact = table.facts[factId]
  const columns = [...(fact?.dimensions ?? []), ...measureColumns(table, factId)]
  return {
    from: `(
  select r.territory, y.three_years as period, 'three_years' as period_kind, y.three_years_start as period_start,
    r.definition, r.period as year, ${columns.map((column) => `r.${column}`).join(', ')}, r.source, r.synthetic
  from fact_${fact?.of ?? factId} r
  join ${compileYears(table, { territory: 'r', period: 'r' })}
)`,
    having: 'count(distinct f.year) = 3 -- no window before its three years are there',
  }
}

/** What to join for the window that a period of a territory belongs to, as `y`; the names are those of the tables that have both. */
export function compileYears(
  { yearlyBy }: PublishedTable,
  { territory, period }: { territory: string; period: string },
): string {
  return yearlyBy
    ? `${yearlyBy} y on y.territory = ${territory}.territory and y.period = ${period}.period`
    : `school_year_window y on y.period = ${period}.period`
}
