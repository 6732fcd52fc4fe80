import { findUnit } from '../../indicators/units.ts'
import { type ContextValue, contextValue } from '../../indicators/wire/context.ts'
import type { Row } from './database.ts'
import { hasTable } from './hasTable.ts'
import { perRelease } from './release.ts'
import { flag, numberOrNull, text } from './row.ts'

/** A context value with what its file writes: the publication, and the unit. */
export type CitedValue = ContextValue & { cited: string; writtenUnit: string }

/** Every context value, by variable, territory and period; none for a release built before they were published. */
export const readContext = perRelease(async ({ database }): Promise<CitedValue[]> => {
  if (!(await hasTable(database, 'context_value'))) return []
  const rows = await database.query(
    `select variable, territory, level, period, value, unit, cited, source, synthetic
     from context_value order by variable, territory, period`,
  )
  return rows.map(toValue)
})

function toValue(row: Row): CitedValue {
  return {
    variable: text(row, 'variable'),
    territory: text(row, 'territory'),
    level: contextValue.shape.level.parse(row.level),
    period: text(row, 'period'),
    value: numberOrNull(row, 'value'),
    unit: findUnit(text(row, 'unit')),
    writtenUnit: text(row, 'unit'),
    cited: text(row, 'cited'),
    source: text(row, 'source'),
    synthetic: flag(row, 'synthetic'),
  }
}
