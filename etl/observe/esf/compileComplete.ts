import { quoteText } from '../../../contracts/language/sql.ts'
import { anySexes, householdColumns, identityColumns } from '../../../indicators/esf/completeness.ts'
import { ruleSets } from '../../../indicators/esf/ruleSets.ts'
import { compileIn } from './compileCondition.ts'

/** SQL over `participation_record` for what `isComplete` gives under the rules of the convention: oui or non. */
export function compileComplete(): string {
  const bySet = ruleSets.flatMap(({ id, sexes, householdUntil }) => {
    const household = householdUntil
      ? [
          `when regles = '${id}' and date_entree <= cast(${quoteText(householdUntil)} as date)
      and (${anyBlank(householdColumns)}) then 'non'`,
        ]
      : []
    return [`when regles = '${id}' and not ${compileIn('sexe', sexes)} then 'non'`, ...household]
  })
  return `case
    when sexe is null or ${anyBlank(identityColumns)} or not ${compileIn('sexe', anySexes)} then 'non'
    ${bySet.join('\n    ')}
    else 'oui'
  end`
}

function anyBlank(columns: readonly string[]): string {
  return columns.map((column) => `${column} is null`).join(' or ')
}
