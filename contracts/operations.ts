import { type Contract, column } from './language/contract.ts'
import { atMost, notBefore } from './language/rules.ts'
import { amount } from './values/amount.ts'
import { codes } from './values/codeList.ts'
import { date } from './values/date.ts'
import { freeText, identifier } from './values/freeText.ts'

/** What people call the project; it runs under one or more conventions. */
export const operations: Contract = {
  dataset: 'operations',
  title: { fr: 'Opérations', en: 'Operations' },
  grain: { fr: 'une ligne par opération', en: 'one row per operation' },
  columns: [
    column('operation', identifier, 'Opération', 'Operation', { required: 'filled' }),
    column('intitule', freeText, 'Intitulé', 'Title', { required: 'filled' }),
    column('pays', codes('country', 'FR', 'BE'), 'Pays', 'Country', { required: 'filled' }),
    column('porteur', freeText, 'Porteur', 'Lead partner', { required: 'filled' }),
    column('periode_du', date, 'Début', 'Start'),
    column('periode_au', date, 'Fin', 'End'),
    column('budget_total', amount, 'Budget total', 'Total budget'),
    column('part_ue', amount, 'Part de l’Union européenne', 'Share of the European Union'),
    column('contexte_fr', freeText, 'Contexte', 'Context (French)'),
    column('contexte_en', freeText, 'Contexte (anglais)', 'Context'),
    column('publics_fr', freeText, 'Publics', 'Target groups (French)'),
    column('publics_en', freeText, 'Publics (anglais)', 'Target groups'),
    column('partenaires', freeText, 'Partenaires', 'Partners'),
    column('objectifs_fr', freeText, 'Objectifs', 'Aims (French)'),
    column('objectifs_en', freeText, 'Objectifs (anglais)', 'Aims'),
  ],
  rules: [notBefore('periode_au', 'periode_du'), atMost('part_ue', 'budget_total')],
  key: ['operation'],
  example: {
    operation: 'exemple',
    intitule: 'Opération d’exemple',
    pays: 'FR',
    porteur: 'GIP d’exemple',
    periode_du: '2019-09-01',
    periode_au: '2022-08-31',
    budget_total: '1200000',
    part_ue: '600000',
    contexte_fr: 'Ce que l’opération veut changer, et où.',
    publics_fr: 'Élèves de 11 à 25 ans',
    partenaires: 'Région, missions locales',
    objectifs_fr: 'Garder les jeunes en formation.',
  },
}
