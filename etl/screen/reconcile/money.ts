import type { Text } from '../../../contracts/language/text.ts'
import type { Reconciliation } from './reconciliation.ts'

/** Expenditure against budgets; the four states are compared one by one, never added. */
export const money: readonly Reconciliation[] = [
  aboveBudget('convention', 'conventions', 'budget', { fr: 'de la convention', en: 'of the agreement' }),
  aboveBudget('operation', 'operations', 'budget_total', { fr: 'de l’opération', en: 'of the operation' }),
]

function aboveBudget(
  id: 'convention' | 'operation',
  table: string,
  budget: string,
  owner: Text,
): Reconciliation {
  const of = id === 'convention' ? 'spent.convention' : 'conventions.operation'
  return {
    id: `expenditure_within_${id}_budget`,
    severity: 'warning',
    dataset: 'expenditures',
    message: {
      fr: `dépenses cumulées au-dessus du budget ${owner.fr}`,
      en: `cumulative expenditure above the budget ${owner.en}`,
    },
    sql: `select min(spent.source) as source, min(spent.file) as file, max(spent.line) as line,
        owner.${id} || ', ' || spent.etat || ': ' || cast(sum(spent.montant) as varchar) || ' > '
          || cast(max(owner.${budget}) as varchar) as example
      from expenditures as spent join conventions on conventions.convention = spent.convention
      join ${table} as owner on owner.${id} = ${of}
      group by owner.${id}, spent.etat having sum(spent.montant) > max(owner.${budget})`,
  }
}
