import { quoteName } from '../../../contracts/language/sql.ts'
import type { Reconciliation } from './reconciliation.ts'

/** Columns that name a row of another dataset. */
export const references: readonly Reconciliation[] = [
  refersTo('conventions', 'operation', 'operations'),
  refersTo('operation_aims', 'operation', 'operations'),
  refersTo('operation_resources', 'operation', 'operations'),
  refersTo('actions', 'operation', 'operations'),
  refersTo('action_actors', 'action', 'actions'),
  refersTo('declared_totals', 'operation', 'operations'),
  refersTo('participations', 'action', 'actions'),
  refersTo('staff_trainings', 'operation', 'operations'),
  refersTo('targets', 'operation', 'operations'),
  refersTo('targets', 'convention', 'conventions'),
  refersTo('specific_indicators', 'operation', 'operations'),
  refersTo('expenditures', 'convention', 'conventions'),
  {
    id: 'exit_events_participant_exists',
    severity: 'warning',
    dataset: 'exit_events',
    message: {
      fr: 'événement sans participation de la personne sous cette convention',
      en: 'event without a participation of the person under that agreement',
    },
    sql: `select event.source, event.file, event.line, 'line ' || event.line as example
      from exit_events as event
      left join (select distinct convention, participant from participations) as stay
        on stay.convention = event.convention and stay.participant = event.participant
      where stay.participant is null`,
  },
  sameOperation('participations', 'action', 'actions'),
  sameOperation('targets', 'convention', 'conventions'),
  {
    id: 'contacts_informed',
    severity: 'warning',
    dataset: 'operation_resources',
    message: {
      fr: 'contact dont origin.json ne dit rien\u202f; accepté\u202f: une note disant que c’est une fonction, ou une personne informée',
      en: 'contact of which origin.json says nothing; accepted: a note saying that it is a function, or a person informed of it',
    },
    sql: `select contact.source, contact.file, contact.line, 'line ' || contact.line as example
      from operation_resources as contact
      join (select distinct source from source_file where note is null) as given on given.source = contact.source
      where contact.genre = 'contact'`,
  },
]

/** What a row names of another dataset belongs to the operation of the row. */
function sameOperation(dataset: string, column: string, target: string): Reconciliation {
  const name = quoteName(column)
  return {
    id: `${dataset}_${column}_of_operation`,
    severity: 'warning',
    dataset,
    message: {
      fr: `${column} d’une autre opération que celle de la ligne`,
      en: `${column} of another operation than that of the row`,
    },
    sql: `select own.source, own.file, own.line, 'line ' || own.line || ': ' || own.${name} as example
      from ${quoteName(dataset)} as own join ${quoteName(target)} as named on named.${name} = own.${name}
      where named.operation <> own.operation`,
  }
}

function refersTo(dataset: string, column: string, target: string): Reconciliation {
  const name = quoteName(column)
  return {
    id: `${dataset}_${column}_exists`,
    severity: 'warning',
    dataset,
    message: {
      fr: `${column} sans ligne dans ${target}\u202f; accepté\u202f: une ligne d’un fichier ${target}, parmi les sources`,
      en: `${column} without a row in ${target}; accepted: a row of the ${target} file, which must be among the sources`,
    },
    sql: `select source, file, line, 'line ' || line || ': ' || ${name} as example from ${quoteName(dataset)}
      where ${name} is not null and ${name} not in (select ${name} from ${quoteName(target)} where ${name} is not null)`,
  }
}
