import type { Engine } from '../engine.ts'
import { hasTable } from '../hasTable.ts'
import type { PlacedCell } from './lines.ts'

interface SchoolYear {
  territory: string
  /** The day of an extraction. */
  period: string
  schoolYear: string
}

/** Which extraction stands for which school year in each territory. */
export async function readSchoolYears(
  engine: Engine,
  yearlyBy: 'reference_extraction',
  databases: readonly string[],
): Promise<SchoolYear[]> {
  const years: SchoolYear[] = []
  for (const from of databases) {
    if (from !== '' && !(await hasTable(engine, from.replace('.', ''), yearlyBy))) continue
    const rows = await engine.all<{ territory: string; period: string; school_year: string }>(
      `select territory, period, school_year from ${from}${yearlyBy}`,
    )
    years.push(
      ...rows.map(({ territory, period, school_year }) => ({ territory, period, schoolYear: school_year })),
    )
  }
  return years
}

/** Sets `schoolYear` of the cells whose extraction stands for one in their territory. */
export function markSchoolYears(cells: readonly PlacedCell[], years: readonly SchoolYear[]): void {
  const known = new Map(
    years.map(({ territory, period, schoolYear }) => [`${territory}|${period}`, schoolYear]),
  )
  for (const cell of cells) cell.schoolYear = known.get(`${cell.territory}|${cell.period}`)
}
