import type { Engine } from '../engine.ts'
import type { PlacedCell } from './lines.ts'

/** Sets `schoolYear` of the cells whose extraction stands for one in their territory. */
export async function markSchoolYears(
  engine: Engine,
  yearlyBy: 'reference_extraction',
  cells: readonly PlacedCell[],
  from: string,
): Promise<void> {
  const rows = await engine.all<{ territory: string; period: string; school_year: string }>(
    `select territory, period, school_year from ${from}${yearlyBy}`,
  )
  const years = new Map(
    rows.map(({ territory, period, school_year }) => [`${territory}|${period}`, school_year]),
  )
  for (const cell of cells) cell.schoolYear = years.get(`${cell.territory}|${cell.period}`)
}
