import { rulesOf } from '../../contracts/language/contract.ts'
import type { Engine } from '../engine.ts'
import type { FileName } from './fileFindings.ts'
import { type FileRows, recordName } from './readRows.ts'
import { compileLines } from './stage.ts'
import { caution, type Remark } from './unpack/remark.ts'

/** One remark for each row rule of severity `warn` that accepted rows break, with the first lines. */
export async function findWarnings(
  engine: Engine,
  rows: FileRows,
  { source, file }: Pick<FileName, 'source' | 'file'>,
): Promise<Remark[]> {
  const rules = rulesOf(rows.binding.contract).filter(({ severity }) => severity === 'warn')
  const remarks: Remark[] = []
  for (const [index, rule] of rules.entries()) {
    const broken = `select ${recordName(rows)} as record from stage.read where warn${index}`
    const lines = await engine.all<{ line: number; total: number }>(
      `select line, count(*) over () as total from (${compileLines(broken, rows.segments)}) as placed
        where line not in (select line from reject where source = $1 and file = $2) order by line limit 5`,
      [source, file],
    )
    const [first] = lines
    if (!first) continue
    const message = {
      fr: `${rule.columns[0]}\u202f: attendu ${rule.accepted.fr}`,
      en: `${rule.columns[0]}: expected ${rule.accepted.en}`,
    }
    const examples = lines.map(({ line }) => `line ${line}`)
    remarks.push(caution(rule.id, message, first.total, examples))
  }
  return remarks
}
