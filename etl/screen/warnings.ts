import { valueName } from '../../contracts/language/compileChecks.ts'
import { rulesOf } from '../../contracts/language/contract.ts'
import type { Binding } from '../../contracts/language/header.ts'
import type { Engine } from '../engine.ts'
import type { FileName } from './fileFindings.ts'
import type { Finding } from './finding.ts'

/** One finding for each row rule of severity `warn` that loaded rows break, with the first lines. */
export async function findWarnings(
  engine: Engine,
  { contract }: Binding,
  name: FileName,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const rule of rulesOf(contract).filter(({ severity }) => severity === 'warn')) {
    const broken = `from stage_row where not bad and not blank and not skip
      and not coalesce(${rule.compileSql(valueName)}, true)`
    const [total] = await engine.all(`select count(*) as rows ${broken}`)
    const count = Number(total?.rows)
    if (count === 0) continue
    const lines = await engine.all(`select line ${broken} order by line limit 5`)
    findings.push({
      ...name,
      check: rule.id,
      severity: 'warning',
      count,
      message: {
        fr: `${rule.columns[0]}\u202f: attendu ${rule.accepted.fr}`,
        en: `${rule.columns[0]}: expected ${rule.accepted.en}`,
      },
      examples: lines.map(({ line }) => `line ${line}`),
    })
  }
  return findings
}
