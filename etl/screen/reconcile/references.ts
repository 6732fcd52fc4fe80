import { quoteName } from '../../../contracts/language/sql.ts'
import type { Reconciliation } from './reconciliation.ts'

/** Columns that name a row of another dataset. */
export const references: readonly Reconciliation[] = [
  refersTo('conventions', 'operation', 'operations'),
  refersTo('operation_resources', 'operation', 'operations'),
  refersTo('actions', 'operation', 'operations'),
  refersTo('action_actors', 'action', 'actions'),
  refersTo('declared_totals', 'operation', 'operations'),
  refersTo('participations', 'action', 'actions'),
  refersTo('exit_events', 'participant', 'participations', 'personal'),
  refersTo('staff_trainings', 'operation', 'operations'),
  refersTo('targets', 'operation', 'operations'),
  refersTo('targets', 'convention', 'conventions'),
  refersTo('specific_indicators', 'operation', 'operations'),
  refersTo('expenditures', 'convention', 'conventions'),
]

function refersTo(dataset: string, column: string, target: string, kind?: 'personal'): Reconciliation {
  const name = quoteName(column)
  const example = kind === 'personal' ? "'line ' || line" : `'line ' || line || ': ' || ${name}`
  return {
    id: `${dataset}_${column}_exists`,
    severity: 'warning',
    dataset,
    message: {
      fr: `${column} sans ligne dans ${target}`,
      en: `${column} without a row in ${target}`,
    },
    sql: `select source, file, line, ${example} as example from ${quoteName(dataset)}
      where ${name} is not null and ${name} not in (select ${name} from ${quoteName(target)} where ${name} is not null)`,
  }
}
