import { quoteText } from '../../../contracts/language/sql.ts'
import { iscedLevels } from '../../../indicators/esf/isced.ts'
import type { Reconciliation } from './reconciliation.ts'

const diplomas = Object.entries(iscedLevels).flatMap(([nomenclature, levels]) =>
  Object.keys(levels).map((level) => `(${quoteText(nomenclature)}, ${quoteText(level)})`),
)
// Both countries' pupils at risk, when a convention states no limits.
const [youngest, oldest] = [11, 25]

/** What may be recorded of persons, and whom a convention is for. */
export const persons: readonly Reconciliation[] = [
  {
    id: 'age_inside_convention',
    severity: 'warning',
    dataset: 'participations',
    message: {
      fr: `âge à l’entrée hors des limites de la convention (à défaut ${youngest} à ${oldest} ans)`,
      en: `age at entry outside the limits of the agreement (${youngest} to ${oldest} by default)`,
    },
    sql: `select stay.source, stay.file, stay.line, 'line ' || stay.line as example
      from participations as stay join conventions on conventions.convention = stay.convention
      where stay.age_entree < coalesce(conventions.age_min, ${youngest})
        or stay.age_entree > coalesce(conventions.age_max, ${oldest})`,
  },
  {
    id: 'diploma_in_classification',
    severity: 'warning',
    dataset: 'participations',
    message: {
      fr: 'niveau_diplome inconnu de sa nomenclature\u202f: la fiche compte comme incomplète',
      en: 'niveau_diplome unknown to its nomenclature: the record counts as incomplete',
    },
    sql: `select stay.source, stay.file, stay.line, 'line ' || stay.line as example
      from participations as stay
      left join (select * from (values ${diplomas.join(', ')}) as diploma (nomenclature, niveau)) as known
        on known.nomenclature = stay.nomenclature
          and known.niveau = replace(replace(upper(stay.niveau_diplome), ' ', ''), 'NIVEAU', '')
      where stay.niveau_diplome is not null and stay.nomenclature is not null and known.niveau is null`,
  },
  {
    id: 'minority_in_france',
    severity: 'error',
    dataset: 'participations',
    message: {
      fr: 'minorite renseignée sous une convention française\u202f; accepté\u202f: la colonne vide',
      en: 'minorite filled under a French agreement; accepted: the column left blank',
    },
    sql: `select stay.source, stay.file, stay.line, 'line ' || stay.line as example
      from participations as stay join operations on operations.operation = stay.operation
      where operations.pays = 'FR' and stay.minorite is not null`,
  },
]
