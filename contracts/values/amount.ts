import { compileUngroup, groupSpaces } from '../language/cell.ts'
import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const space = groupSpaces.source
const number = `([0-9]{1,13}|[0-9]{1,3}(${space}[0-9]{3}){1,4})([.,][0-9]{1,2})?`
const currency = `${space}?(€|EUR|euros?)`

/** Euros and cents; three digits after a point or comma are refused: they may be thousands. */
export const amount: ColumnType = defineAmount('amount', '')

/** An amount that may be negative: a correction of an expenditure. */
export const signedAmount: ColumnType = defineAmount('signed_amount', '-?')

function defineAmount(name: string, sign: string): ColumnType {
  const written = new RegExp(`^${sign}${number}(${currency})?$`)
  const unit = new RegExp(`${currency}$`)
  return defineType({
    name,
    accepted: {
      fr: `un montant en euros, comme 1234,50 ou 1 234.50 €${sign ? ' (négatif pour une correction)' : ''}`,
      en: `an amount in euros, such as 1234.50 or 1 234,50 €${sign ? ' (negative for a correction)' : ''}`,
    },
    examples: ['1234.50', '1 234,50 €'],
    sqlType: 'DECIMAL(18,2)',
    schema: { type: 'number', ...(sign ? {} : { constraints: { minimum: 0 } }) },
    parse(text) {
      if (!written.test(text)) return undefined
      return Number(text.replace(unit, '').replaceAll(new RegExp(space, 'g'), '').replace(',', '.'))
    },
    compileValue(expression) {
      const bare = compileUngroup(`regexp_replace(${expression}, '${unit.source}', '')`)
      return `case when ${compileMatches(expression, written)}
        then cast(replace(${bare}, ',', '.') as decimal(18,2)) end`
    },
  })
}
