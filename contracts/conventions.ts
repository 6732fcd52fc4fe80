import { type Contract, column } from './language/contract.ts'
import { atMost, notBefore } from './language/rules.ts'
import { amount } from './values/amount.ts'
import { codes } from './values/codeList.ts'
import { count } from './values/count.ts'
import { date } from './values/date.ts'
import { freeText, identifier } from './values/freeText.ts'
import { yesNo } from './values/yesNo.ts'

/** A funding agreement: its own number, dates, budget and set of ESF rules. */
export const conventions: Contract = {
  dataset: 'conventions',
  title: { fr: 'Conventions', en: 'Agreements' },
  grain: { fr: 'une ligne par convention', en: 'one row per agreement' },
  columns: [
    column('convention', identifier, 'Numéro de convention', 'Agreement number', { required: 'filled' }),
    column('operation', identifier, 'Opération', 'Operation', { required: 'filled' }),
    column('fonds', freeText, 'Fonds', 'Fund'),
    column('programme', freeText, 'Programme', 'Programme'),
    column('priorite', identifier, 'Priorité', 'Priority'),
    column('periode_du', date, 'Début', 'Start'),
    column('periode_au', date, 'Fin', 'End'),
    column('budget', amount, 'Budget', 'Budget'),
    column('part_ue', amount, 'Part de l’Union européenne', 'Share of the European Union'),
    column(
      'regles',
      codes('rule_set', 'fse-2014-2020', 'fse-plus-2021-2027', 'aucune'),
      'Règles',
      'Rule set',
      {
        required: 'filled',
      },
    ),
    // the programme judges its priorities by shares of their milestones
    column('cadre_performance', yesNo, 'Cadre de performance', 'Performance framework'),
    column('age_min', count, 'Âge minimal', 'Minimum age'),
    column('age_max', count, 'Âge maximal', 'Maximum age'),
    column(
      'porteur_social_ou_ong',
      yesNo,
      'Porteur : partenaire social ou ONG',
      'Lead is a social partner or NGO',
    ),
    column('femmes_en_emploi', yesNo, 'Vise les femmes en emploi', 'For women in employment'),
    column(
      'administration_publique',
      yesNo,
      'Vise une administration publique',
      'For a public administration',
    ),
    column('pme', yesNo, 'Vise des PME', 'For small and medium enterprises'),
  ],
  rules: [notBefore('periode_au', 'periode_du'), atMost('part_ue', 'budget'), atMost('age_min', 'age_max')],
  key: ['convention'],
  example: {
    convention: '201900001',
    operation: 'exemple',
    fonds: 'FSE',
    programme: 'Programme d’exemple',
    priorite: '1',
    periode_du: '2019-09-01',
    periode_au: '2022-08-31',
    budget: '1200000',
    part_ue: '600000',
    regles: 'fse-2014-2020',
    cadre_performance: 'non',
    age_min: '11',
    age_max: '25',
    porteur_social_ou_ong: 'non',
    femmes_en_emploi: 'non',
    administration_publique: 'oui',
    pme: 'non',
  },
}
