import { cleanCell, compileClean, compileFold, foldLabel } from '../../contracts/language/cell.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { compileMatches, quoteTexts } from '../../contracts/language/sql.ts'
import { writtenKey } from '../../contracts/language/writtenKey.ts'
import type { Engine } from '../engine.ts'
import type { FileName } from './fileFindings.ts'
import { caution, type Remark } from './unpack/remark.ts'

// Read after folding: lower case, no accents, `_` for spaces and hyphens.
const total = /^(sous_|ss_|grand_)?(total|totaux|ensemble)(_|$)/

/** Whether a label is that of a row that adds up others. */
export function isTotal(label: string): boolean {
  return total.test(foldLabel(cleanCell(label)))
}

/** SQL for `isTotal`. */
export function compileIsTotal(cell: string): string {
  return compileMatches(compileFold(compileClean(cell)), total)
}

/**
 * Takes back the rejects of subtotal and total lines, which would count twice what they add up: rows rejected for
 * a key column that says `Total` where its type takes no such value. They are skipped, and said.
 */
export async function skipTotals(
  engine: Engine,
  contract: Contract,
  { source, file }: Pick<FileName, 'source' | 'file'>,
): Promise<{ count: number; findings: Remark[] }> {
  const columns = writtenKey(contract)
  if (columns.length === 0) return { count: 0, findings: [] }
  const lines = `select distinct line from reject where source = $1 and file = $2
    and column_name in (${quoteTexts(columns)}) and ${compileIsTotal('value')}`
  const found = await engine.all(`select * from (${lines}) as totals order by line`, [source, file])
  if (found.length === 0) return { count: 0, findings: [] }
  await engine.run(`delete from reject where source = $1 and file = $2 and line in (${lines})`, [
    source,
    file,
  ])
  const examples = found.slice(0, 5).map(({ line }) => `line ${line}`)
  return { count: found.length, findings: [caution('total_line', totalLines, found.length, examples)] }
}

const totalLines = {
  fr: 'lignes de total ou de sous-total, laissées de côté\u202f: elles compteraient deux fois les lignes qu’elles additionnent',
  en: 'total or subtotal lines, left out: they would count twice the rows they add up',
}
