import type * as z from 'zod/mini'
import { periodKinds } from '../../indicators/period.ts'
import { levelIds } from '../../indicators/territory.ts'
import type { coverage } from '../../indicators/wire/indicator.ts'
import type { Row } from './database.ts'
import { perRelease, type Release } from './release.ts'
import { text, textOrNull } from './row.ts'

type Coverage = z.infer<typeof coverage>

// one row per indicator and combination of definition, period, level and operation that has a figure
const covered = `
  select indicator, definition, period, period_kind, level, operation
  from observation
  where status in ('published', 'suppressed') -- a place without a figure is not covered
  group by indicator, definition, period, period_kind, level, operation
  order by indicator, list_position($kinds::varchar[], period_kind), min(period_start), period, operation`

const readCovered = perRelease(async ({ database }): Promise<Map<string, Row[]>> => {
  const groups = new Map<string, Row[]>()
  for (const row of await database.query(covered, { kinds: periodKinds })) {
    const indicator = text(row, 'indicator')
    const group = groups.get(indicator) ?? []
    group.push(row)
    groups.set(indicator, group)
  }
  return groups
})

/** Where a release has figures of an indicator; empty lists where it has none. */
export async function readCoverage(release: Release, indicator: string): Promise<Coverage> {
  const rows = (await readCovered(release)).get(indicator) ?? []
  const levels = new Set(rows.map((row) => text(row, 'level')))
  const periods = new Map(rows.map((row) => [text(row, 'period'), text(row, 'period_kind')]))
  const operations = new Set(rows.map((row) => textOrNull(row, 'operation')))
  return {
    definitions: [...new Set(rows.map((row) => text(row, 'definition')))],
    periods: [...periods].map(([id, kind]) => ({ id, kind })),
    levels: levelIds.filter((level) => levels.has(level)),
    operations: [...operations].filter((operation) => operation !== null).sort(),
  }
}
