import type * as z from 'zod/mini'
import { periodKinds } from '../indicators/period.ts'
import { levelIds } from '../indicators/territory.ts'
import type { coverage } from '../indicators/wire/indicator.ts'
import { perRelease } from './release.ts'
import { text, textOrNull } from './row.ts'

export type Coverage = z.infer<typeof coverage>

const nothing: Coverage = { definitions: [], periods: [], levels: [], operations: [] }

// one row per indicator and combination of definition, period, level and operation that has a figure, in order
const covered = `
  select indicator, definition, period, period_kind, level, operation
  from observation
  where status in ('published', 'suppressed') -- a place without a figure is not covered
  group by indicator, definition, period, period_kind, level, operation
  order by indicator, list_position($kinds::varchar[], period_kind), min(period_start), period,
    list_position($levels::varchar[], level), definition, operation`

const readCoverages = perRelease(async ({ database }) => {
  const coverages = new Map<string, Coverage>()
  for (const row of await database.query(covered, { kinds: periodKinds, levels: levelIds })) {
    const indicator = text(row, 'indicator')
    const known = coverages.get(indicator) ?? structuredClone(nothing)
    coverages.set(indicator, known)
    addTo(known.definitions, text(row, 'definition'))
    addTo(known.levels, text(row, 'level'))
    const operation = textOrNull(row, 'operation')
    if (operation !== null) addTo(known.operations, operation)
    const id = text(row, 'period')
    if (!known.periods.some((period) => period.id === id)) {
      known.periods.push({ id, kind: text(row, 'period_kind') })
    }
  }
  return coverages
})

/** Where a release has figures of an indicator; empty lists where it has none. */
export async function readCoverage(
  release: Parameters<typeof readCoverages>[0],
  id: string,
): Promise<Coverage> {
  return (await readCoverages(release)).get(id) ?? nothing
}

function addTo(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value)
}
