import { findPeriodKind } from '../../indicators/period.ts'
import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Engine } from '../engine.ts'
import { findPeriodAround } from './lines.ts'
import { readSchoolYears } from './schoolYears.ts'

/** Periods of one operation, or of none, that no equation joins to the other periods of the table. */
export interface Block {
  operation: string
  periods: readonly string[]
}

/**
 * Cuts a table into blocks that are read, protected and written one after another, in the order of their periods.
 * `databases` are this run's (`''`) and, where there is one, the release before (`'earlier.'`).
 */
export async function findBlocks(
  engine: Engine,
  table: PublishedTable,
  databases: readonly string[],
): Promise<Block[]> {
  const rows = await engine.all<{ operation: string; period: string }>(
    `${databases
      .map(
        (from) => `select distinct coalesce(operation, '') as operation, period from ${from}cell
where table_id = $1 and value is not null -- a missing count is in no equation`,
      )
      .join('\nunion ')}
order by operation, period`,
    [table.id],
  )
  const years = table.yearlyBy ? await readSchoolYears(engine, table.yearlyBy, databases) : []
  const operations = [...new Set(rows.map(({ operation }) => operation))]
  return operations.flatMap((operation) => {
    const periods = rows.filter((row) => row.operation === operation).map(({ period }) => period)
    return joinPeriods(table, periods, years).map((joined) => ({ operation, periods: joined }))
  })
}

type SchoolYear = Awaited<ReturnType<typeof readSchoolYears>>[number]

/** The periods that sums join, directly or through others. */
function joinPeriods(
  { periodSums }: PublishedTable,
  periods: readonly string[],
  years: readonly SchoolYear[],
): string[][] {
  const groups = new Map(periods.map((period) => [period, new Set([period])]))
  for (const period of periods) {
    const periodKind = findPeriodKind(period)
    const stands = years.filter((year) => year.period === period).map(({ schoolYear }) => schoolYear)
    for (const [short, long] of periodSums) {
      if (short !== periodKind) continue
      for (const schoolYear of short === 'date' ? new Set(stands) : [undefined]) {
        const around = findPeriodAround({ period, periodKind, schoolYear }, long)
        const [one, other] = [groups.get(period), around === undefined ? undefined : groups.get(around)]
        if (!one || !other || one === other) continue
        for (const member of other) {
          one.add(member)
          groups.set(member, one)
        }
      }
    }
  }
  return [...new Set(groups.values())].map((group) => [...group].sort())
}
