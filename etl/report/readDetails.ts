import type { Text } from '../../contracts/language/text.ts'
import type { Engine } from '../engine.ts'
import type { Found, RepairLine } from './reportDocument.ts'

/** What a report says of a run beyond its findings; by `source/file`. */
export interface Details {
  rejects: ReadonlyMap<string, readonly RejectGroup[]>
  repairs: ReadonlyMap<string, readonly Omit<RepairLine, 'title'>[]>
}

/** The rejects of a file under one rule and in one column. */
export interface RejectGroup extends Found {
  rule: string
}

const examplesShown = 5

/** Reads the rejects and repairs of every file from the database of a run. */
export async function readDetails(engine: Engine): Promise<Details> {
  const rejects =
    await engine.all(`select source || '/' || file as name, rule, column_name, count(*) as total,
      arg_min(accepted_fr, line) as accepted_fr, arg_min(accepted_en, line) as accepted_en,
      min(line, ${examplesShown}) as lines, arg_min(value, line, ${examplesShown}) as texts
    from reject group by source, file, rule, column_name order by min(line), rule, column_name`)
  const repairs = await engine.all(
    "select source || '/' || file as name, * from repair order by source, file, column_name, repair",
  )
  return {
    rejects: byName(rejects, (row) => ({
      rule: String(row.rule),
      column: String(row.column_name),
      message: { fr: `accepté\u202f: ${row.accepted_fr}`, en: `accepted: ${row.accepted_en}` },
      count: Number(row.total),
      examples: (row.lines as number[]).map((line, index) =>
        formatPlace(line, String((row.texts as string[])[index] ?? '')),
      ),
    })),
    repairs: byName(repairs, (row) => ({
      column: String(row.column_name),
      repair: String(row.repair),
      count: Number(row.count),
      examples: (JSON.parse(String(row.examples ?? '[]')) as unknown[]).map(String),
    })),
  }
}

function formatPlace(line: number, value: string): Text {
  const short = value.length > 80 ? `${value.slice(0, 80)}…` : value
  return {
    fr: `ligne ${line}${short && `\u202f: ${short}`}`,
    en: `line ${line}${short && `: ${short}`}`,
  }
}

function byName<Row extends Record<string, unknown>, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): Map<string, T[]> {
  const names = new Map<string, T[]>()
  for (const row of rows) {
    const name = String(row.name)
    names.set(name, [...(names.get(name) ?? []), read(row)])
  }
  return names
}
