import { type Contract, column } from './language/contract.ts'
import { codes } from './values/codeList.ts'
import { sexColumn, territoryColumns } from './values/columns.ts'
import { count } from './values/count.ts'
import { date } from './values/date.ts'
import { decimal } from './values/decimal.ts'
import { identifier } from './values/freeText.ts'
import { byLevelAndCode } from './values/place.ts'

/** What was decided to reach, by when; reprogramming makes a new version and the old ones stay. */
export const targets: Contract = {
  dataset: 'targets',
  title: { fr: 'Cibles', en: 'Targets' },
  grain: {
    fr: 'une ligne par indicateur, périmètre et version',
    en: 'one row per indicator, scope and version',
  },
  columns: [
    column('operation', identifier, 'Opération', 'Operation'),
    column('convention', identifier, 'Convention', 'Agreement'),
    column('indicateur', identifier, 'Indicateur', 'Indicator', { required: 'filled' }),
    ...territoryColumns(),
    sexColumn(),
    column('unite', identifier, 'Unité', 'Unit', { required: 'column' }),
    column('sens', codes('direction', 'hausse', 'baisse'), 'Sens', 'Direction', { required: 'filled' }),
    column('reference_valeur', decimal, 'Valeur de référence', 'Baseline value'),
    column('reference_date', date, 'Date de référence', 'Baseline date'),
    column('jalon_valeur', decimal, 'Valeur du jalon', 'Milestone value'),
    column('jalon_date', date, 'Date du jalon', 'Milestone date'),
    column('cible_valeur', decimal, 'Valeur cible', 'Target value', { required: 'filled' }),
    column('cible_date', date, 'Date cible', 'Target date', { required: 'filled' }),
    column('version', count, 'Version', 'Version', { required: 'filled' }),
    column('date_decision', date, 'Date de décision', 'Date of decision', { required: 'filled' }),
  ],
  territory: byLevelAndCode,
  key: ['operation', 'convention', 'indicateur', 'territory', 'sexe', 'version'],
}
