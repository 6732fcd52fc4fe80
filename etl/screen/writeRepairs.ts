import { rawName } from '../../contracts/language/compileChecks.ts'
import { compileRepairs, type RepairSql } from '../../contracts/language/compileRepairs.ts'
import type { Binding } from '../../contracts/language/header.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'
import type { FileName } from './fileFindings.ts'

const examplesShown = 5

/** The repairs that the columns of a file may need, over `raw_<column>` and `v_<column>`. */
export function fileRepairs(binding: Binding): RepairSql[] {
  const columns = new Map(binding.bound.map(({ column, index }) => [index, column.name]))
  return compileRepairs(binding, (index) => rawName(columns.get(index) ?? ''))
}

/** SQL for `written → kept` where a code was mended, null elsewhere. */
export function compileRepaired({ test, written, kept }: RepairSql): string {
  return `case when ${test} then ${written} || ' → ' || ${kept} end`
}

/** Counts what was mended in the rows that `placed` holds (`repair<n>`, `line`) and nothing rejects. */
export async function writeRepairs(
  engine: Engine,
  binding: Binding,
  { source, file }: Pick<FileName, 'source' | 'file'>,
  placed: string,
): Promise<void> {
  for (const [index, { column, repair }] of fileRepairs(binding).entries()) {
    await engine.run(
      `insert into repair
        select $1, $2, ${quoteText(column)}, ${quoteText(repair)}, sum(times),
          cast(to_json(list(mended order by times desc, mended)[1:${examplesShown}]) as varchar)
        from (select repair${index} as mended, count(*) as times from (${placed}) as placed
          where repair${index} is not null
            and line not in (select line from reject where source = $1 and file = $2)
          group by repair${index}) as repaired
        having count(*) > 0`,
      [source, file],
    )
  }
}
