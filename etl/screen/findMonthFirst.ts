import { rawName } from '../../contracts/language/compileChecks.ts'
import type { Binding } from '../../contracts/language/header.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import { compileIsMonthFirst } from '../../contracts/values/date.ts'
import type { Engine } from '../engine.ts'
import { caution, type Remark } from './unpack/remark.ts'

/**
 * A remark on each column in which `bad` rows hold dates that only month first can be read, such as 04/25/2019: the
 * others of the column may be written so too, and be read wrong.
 */
export async function findMonthFirst(engine: Engine, { bound }: Binding, bad: string): Promise<Remark[]> {
  const dates = bound.filter(({ type, index }) => type.name === 'date' && index !== undefined)
  if (dates.length === 0) return []
  const columns = dates.map(
    ({ column, header }, place) =>
      `select ${place} as place, ${quoteText(header)} as header, count(*) as rows, min(line) as line
        from ${bad} where ${compileIsMonthFirst(rawName(column.name))}`,
  )
  const found = await engine.all<{ header: string; rows: number; line: number }>(
    `select * from (${columns.join(' union all ')}) as counted where rows > 0 order by place`,
  )
  return found.map(({ header, rows, line }) => {
    const message = {
      fr: `${header}\u202f: dates qui ne se lisent que le mois d’abord\u202f; les autres de la colonne sont lues le jour d’abord\u202f; accepté\u202f: AAAA-MM-JJ ou JJ/MM/AAAA`,
      en: `${header}: dates that can only be read month first; the others of the column are read day first; accepted: YYYY-MM-DD or DD/MM/YYYY`,
    }
    return caution('month_first_dates', message, rows, [`line ${line}`])
  })
}
