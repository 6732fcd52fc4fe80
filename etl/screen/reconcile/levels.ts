import type { Reconciliation } from './reconciliation.ts'

/** The level of action of each action, and the aim that it serves. */
export const levels: readonly Reconciliation[] = [
  {
    id: 'action_level_known',
    severity: 'error',
    dataset: 'actions',
    message: {
      fr: 'action sans niveau d’action\u202f; accepté\u202f: 1 à 4, ou un type qui en a un dans action_type_levels',
      en: 'action without a level of action; accepted: 1 to 4, or a type that has one in action_type_levels',
    },
    sql: `select source, file, line, 'line ' || line || ': ' || type as example from actions
      where niveau_intervention is null`,
  },
  {
    id: 'action_level_possible',
    severity: 'warning',
    dataset: 'actions',
    message: {
      fr: 'niveau d’action qui n’est pas parmi ceux de son type dans action_type_levels',
      en: 'level of action that is not among those of its type in action_type_levels',
    },
    sql: `select a.source, a.file, a.line,
        'line ' || a.line || ': ' || a.type || ' ' || a.niveau_intervention as example
      from actions as a join action_type_levels as kind on kind.type = a.type
      where strpos(kind.niveaux_possibles, a.niveau_intervention) = 0`,
  },
  {
    id: 'actions_aim_exists',
    severity: 'warning',
    dataset: 'actions',
    message: {
      fr: 'objectif_servi sans ligne dans operation_aims\u202f; accepté\u202f: le numéro d’un objectif de l’opération',
      en: 'objectif_servi without a row in operation_aims; accepted: the number of an aim of the operation',
    },
    sql: `select a.source, a.file, a.line, 'line ' || a.line || ': ' || a.objectif_servi as example
      from actions as a
      left join operation_aims as aim on aim.operation = a.operation and aim.numero = a.objectif_servi
      where a.objectif_servi is not null and aim.numero is null`,
  },
]
