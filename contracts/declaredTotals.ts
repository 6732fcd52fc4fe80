import { type Contract, column } from './language/contract.ts'
import { citedSource, territoryColumns } from './values/columns.ts'
import { count } from './values/count.ts'
import { identifier } from './values/freeText.ts'
import { byLevelAndCode } from './values/place.ts'

/** Totals as a document announces them, with the parts it details; reported when they differ, never corrected. */
export const declaredTotals: Contract = {
  dataset: 'declared_totals',
  title: { fr: 'Totaux annoncés', en: 'Declared totals' },
  grain: { fr: 'une ligne par total annoncé et partie', en: 'one row per declared total and part' },
  columns: [
    column('operation', identifier, 'Opération', 'Operation'),
    column('objet', identifier, 'Objet', 'Subject', { required: 'filled' }),
    column('total', count, 'Total', 'Total', { required: 'filled' }),
    column('partie', identifier, 'Partie', 'Part'),
    column('valeur_partie', count, 'Valeur de la partie', 'Value of the part'),
    ...territoryColumns(),
    citedSource('filled'),
  ],
  territory: byLevelAndCode,
  key: ['operation', 'objet', 'partie', 'territory'],
  example: {
    operation: 'exemple',
    objet: 'dispositifs_relais',
    total: '1',
    partie: 'Somme',
    valeur_partie: '1',
    niveau: 'departement',
    code_territoire: '80',
    source: 'Bilan d’exécution, page 12',
  },
}
