import { type Contract, column } from './language/contract.ts'
import { signedAmount } from './values/amount.ts'
import { codes } from './values/codeList.ts'
import { date } from './values/date.ts'
import { freeText, identifier } from './values/freeText.ts'

const item = codes('item', 'personnel', 'prestations', 'fonctionnement', 'forfait', 'autre')

/** Money at four successive states, which are shown side by side and never added. */
export const expenditures: Contract = {
  dataset: 'expenditures',
  title: { fr: 'Dépenses', en: 'Expenditures' },
  grain: {
    fr: 'une ligne par convention, date, poste, état et cofinanceur',
    en: 'one row per agreement, date, item, state and co-funder',
  },
  columns: [
    column('convention', identifier, 'Convention', 'Agreement', { required: 'filled' }),
    column('date', date, 'Date', 'Date', { required: 'filled' }),
    column('poste', item, 'Poste', 'Item', { required: 'filled' }),
    column(
      'etat',
      codes('expenditure_state', 'realisee', 'declaree', 'certifiee', 'payee'),
      'État',
      'State',
      {
        required: 'filled',
      },
    ),
    column('montant', signedAmount, 'Montant', 'Amount', { required: 'filled' }),
    column('part_ue', signedAmount, 'Part de l’Union européenne', 'Share of the European Union'),
    column('cofinanceur', freeText, 'Cofinanceur', 'Co-funder'),
  ],
  key: ['convention', 'date', 'poste', 'etat', 'cofinanceur'],
  example: {
    convention: '201900001',
    date: '2020-12-31',
    poste: 'personnel',
    etat: 'certifiee',
    montant: '25000',
    part_ue: '12500',
    cofinanceur: 'Région d’exemple',
  },
}
