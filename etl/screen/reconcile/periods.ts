import { quoteName } from '../../../contracts/language/sql.ts'
import type { Reconciliation } from './reconciliation.ts'

// An operation lasts from its first convention to its last, unless it states its own dates.
const operationPeriod = `select operations.operation,
    coalesce(min(operations.periode_du), min(conventions.periode_du)) as periode_du,
    coalesce(max(operations.periode_au), max(conventions.periode_au)) as periode_au
  from operations left join conventions on conventions.operation = operations.operation
  group by operations.operation`

/** Dates inside the period of what they belong to. */
export const periods: readonly Reconciliation[] = [
  inside('actions', 'date_debut'),
  inside('actions', 'date_fin'),
  inside('staff_trainings', 'date'),
  inside('participations', 'date_entree'),
  {
    id: 'participations_inside_convention',
    severity: 'warning',
    dataset: 'participations',
    message: {
      fr: 'entrée hors de la période de la convention',
      en: 'entry outside the period of the agreement',
    },
    sql: `select stay.source, stay.file, stay.line, 'line ' || stay.line as example
      from participations as stay join conventions on conventions.convention = stay.convention
      where stay.date_entree < conventions.periode_du or stay.date_entree > conventions.periode_au`,
  },
]

function inside(dataset: string, column: string): Reconciliation {
  const date = `dated.${quoteName(column)}`
  return {
    id: `${dataset}_${column}_inside_operation`,
    severity: 'warning',
    dataset,
    message: {
      fr: `${column} hors de la période de l’opération`,
      en: `${column} outside the period of the operation`,
    },
    sql: `select dated.source, dated.file, dated.line, 'line ' || dated.line || ': ' || cast(${date} as varchar) as example
      from ${quoteName(dataset)} as dated join (${operationPeriod}) as period on period.operation = dated.operation
      where ${date} < period.periode_du or ${date} > period.periode_au`,
  }
}
