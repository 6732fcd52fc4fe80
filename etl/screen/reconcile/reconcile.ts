import { both } from '../../both.ts'
import type { Engine } from '../../engine.ts'
import { type Finding, writeFindings } from '../finding.ts'
import { children } from './children.ts'
import { contextUnits } from './contextUnits.ts'
import { doubleSources } from './doubleSources.ts'
import { indicators } from './indicators.ts'
import { levels } from './levels.ts'
import { money } from './money.ts'
import { periods } from './periods.ts'
import { persons } from './persons.ts'
import type { Reconciliation } from './reconciliation.ts'
import { references } from './references.ts'
import { totals } from './totals.ts'
import { tree } from './tree.ts'

/** Every check between files, in the order of the report. */
export const reconciliations: readonly Reconciliation[] = [
  ...tree,
  ...doubleSources,
  ...references,
  ...levels,
  ...totals,
  ...children,
  ...periods,
  ...persons,
  ...money,
  ...indicators,
  ...contextUnits,
]

const examplesShown = 5

/**
 * Runs the checks over the loaded tables, half of them beside the others: one finding per check and file that has
 * something to say.
 */
export async function reconcile(engine: Engine): Promise<void> {
  const half = reconciliations.length / 2
  const found = await both(
    findAll(engine, reconciliations.slice(0, half)),
    findAll(await engine.beside(), reconciliations.slice(half)),
  )
  await writeFindings(engine, found.flat())
}

async function findAll(engine: Engine, some: readonly Reconciliation[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const reconciliation of some) findings.push(...(await findIn(engine, reconciliation)))
  return findings
}

async function findIn(engine: Engine, reconciliation: Reconciliation): Promise<Finding[]> {
  const { id, severity, dataset, message, needed, sql } = reconciliation
  if (needed && (await engine.all(needed))[0]?.needed !== true) return []
  const rows = await engine.all(`select source, file, example, total from (
      select source, file, line, example, count(*) over (partition by source, file) as total,
        row_number() over (partition by source, file order by line, example) as place
      from (${sql}) as found
    ) as numbered where place <= ${examplesShown} order by source, file, place`)
  const findings = new Map<string, Finding & { examples: string[] }>()
  for (const row of rows) {
    const [source, file] = [String(row.source), String(row.file)]
    const name = `${source}/${file}`
    const finding = findings.get(name) ?? {
      check: id,
      severity,
      dataset,
      source,
      file,
      message,
      count: Number(row.total),
      examples: [],
    }
    finding.examples.push(String(row.example))
    findings.set(name, finding)
  }
  return [...findings.values()]
}
