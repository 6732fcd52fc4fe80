import { type Contract, column } from './language/contract.ts'
import { citedSource, territoryColumns } from './values/columns.ts'
import { decimal } from './values/decimal.ts'
import { identifier } from './values/freeText.ts'
import { period } from './values/period.ts'
import { byLevelAndCode } from './values/place.ts'

/** What surrounds dropout in a territory: unemployment, social position index, reading difficulties. */
export const contextValues: Contract = {
  dataset: 'context_values',
  title: { fr: 'Valeurs de contexte', en: 'Context values' },
  grain: {
    fr: 'une ligne par variable, territoire et période',
    en: 'one row per variable, territory and period',
  },
  columns: [
    column('variable', identifier, 'Variable', 'Variable', { required: 'filled' }),
    ...territoryColumns('column'),
    column('periode', period, 'Période', 'Period', { required: 'column' }),
    column('valeur', decimal, 'Valeur', 'Value', { required: 'column' }),
    column('unite', identifier, 'Unité', 'Unit', { required: 'column' }),
    citedSource('column'),
  ],
  territory: byLevelAndCode,
  key: ['variable', 'territory', 'periode'],
  example: {
    variable: 'taux_de_chomage',
    niveau: 'departement',
    code_territoire: '80',
    periode: '2019',
    valeur: '9.1',
    unite: 'pourcent',
    source: 'Publication d’où vient la valeur',
  },
}
