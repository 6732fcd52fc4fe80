import { solutions } from '../tables/siei.ts'
import type { Text } from '../wire/text.ts'
import type { Indicator } from './indicator.ts'

const base: Text = {
  fr: 'jeunes inscrits dans le second cycle (toutes voies sauf le collège) l’année scolaire précédente',
  en: 'young people enrolled in the second cycle (every track but lower secondary) the school year before',
}
const list: Text = { fr: 'jeunes de la liste', en: 'young people on the list' }

const shared = {
  decimals: 1,
  unit: 'share',
  definitions: ['siei_stock_second_cycle'],
  scope: 'territory',
  hasInterval: true,
  source: {
    fr: 'Listes du système interministériel d’échange d’informations (SIEI) et effectifs d’élèves et d’apprentis',
    en: 'Lists of the interministerial information exchange system (SIEI), and enrolments of pupils and apprentices',
  },
  citation: {
    fr: 'SIEI et effectifs du second cycle, calculs Vigie',
    en: 'SIEI and second-cycle enrolments, computed by Vigie',
  },
} as const

export const sieiIndicators: Indicator[] = [
  {
    ...shared,
    id: 'siei_dropout_rate',
    kind: 'rate',
    polarity: 'lower_is_better',
    label: { fr: 'Taux de décrochage (SIEI)', en: 'Dropout rate (SIEI)' },
    explanation: {
      fr: 'Jeunes repérés et non retrouvés en formation, pour 100 inscrits du second cycle l’année précédente.',
      en: 'Young people on the list and not found back in training, per 100 enrolled in the second cycle the year before.',
    },
    numerator: {
      fr: 'jeunes de la liste, moins ceux hors champ et ceux retrouvés en formation',
      en: 'young people on the list, less those out of scope and those found back in training',
    },
    denominator: base,
    figures: { from: 'table', table: 'siei', numerator: 'siei_dropouts', denominator: 'siei_base' },
    related: ['siei_listed_rate', 'siei_without_solution_rate', 'published_dropout_rate'],
  },
  {
    ...shared,
    id: 'siei_listed_rate',
    kind: 'rate',
    polarity: 'lower_is_better',
    label: { fr: 'Part de jeunes repérés (SIEI)', en: 'Rate of young people listed (SIEI)' },
    explanation: {
      fr: 'Jeunes inscrits sur une liste SIEI, à contacter, pour 100 inscrits du second cycle l’année précédente. Une liste n’est pas un nombre de décrocheurs.',
      en: 'Young people on a SIEI list, to be contacted, per 100 enrolled in the second cycle the year before. A list is not a number of dropouts.',
    },
    numerator: list,
    denominator: base,
    figures: { from: 'table', table: 'siei', numerator: 'siei_listed', denominator: 'siei_base' },
    related: ['siei_dropout_rate', 'siei_verified_share'],
  },
  {
    ...shared,
    id: 'siei_without_solution_rate',
    kind: 'rate',
    polarity: 'lower_is_better',
    label: {
      fr: 'Taux de jeunes sans solution (SIEI)',
      en: 'Rate of young people without a solution (SIEI)',
    },
    explanation: {
      fr: 'Jeunes repérés sans solution, injoignables, non contactés ou qui refusent, pour 100 inscrits du second cycle l’année précédente.',
      en: 'Young people listed who are without a solution, unreachable, not contacted or who decline, per 100 enrolled in the second cycle the year before.',
    },
    numerator: {
      fr: 'jeunes sans solution, injoignables, non contactés ou qui refusent',
      en: 'young people without a solution, unreachable, not contacted or who decline',
    },
    denominator: base,
    figures: { from: 'table', table: 'siei', numerator: 'siei_unsolved', denominator: 'siei_base' },
    related: ['siei_dropout_rate', 'siei_solution_share'],
  },
  {
    ...shared,
    id: 'siei_verified_share',
    kind: 'share',
    polarity: 'higher_is_better',
    label: { fr: 'Part de situations vérifiées', en: 'Share of situations checked' },
    explanation: {
      fr: 'Part des jeunes de la liste que la plateforme a cherché à joindre.',
      en: 'Share of the young people listed whom the platform tried to contact.',
    },
    numerator: {
      fr: 'jeunes de la liste, moins les non contactés',
      en: 'young people listed, less those not contacted',
    },
    denominator: list,
    figures: { from: 'table', table: 'siei', numerator: 'siei_verified', denominator: 'siei_listed' },
    related: ['siei_reached_share'],
  },
  {
    ...shared,
    id: 'siei_reached_share',
    kind: 'share',
    polarity: 'higher_is_better',
    label: { fr: 'Part de jeunes joints', en: 'Share of young people reached' },
    explanation: {
      fr: 'Part des jeunes de la liste qui ont été joints.',
      en: 'Share of the young people listed who were reached.',
    },
    numerator: {
      fr: 'jeunes de la liste, moins les non contactés et les injoignables',
      en: 'young people listed, less those not contacted and those unreachable',
    },
    denominator: list,
    figures: { from: 'table', table: 'siei', numerator: 'siei_reached', denominator: 'siei_listed' },
    related: ['siei_verified_share', 'siei_solution_share'],
  },
  {
    ...shared,
    id: 'siei_solution_share',
    kind: 'share',
    polarity: 'higher_is_better',
    label: { fr: 'Part de jeunes avec une solution', en: 'Share of young people with a solution' },
    explanation: {
      fr: 'Part des jeunes de la liste, hors champ exclus, pour lesquels une solution est connue\u202f; par nature de solution.',
      en: 'Share of the young people listed, out-of-scope excluded, for whom a solution is known; by kind of solution.',
    },
    numerator: { fr: 'jeunes avec une solution', en: 'young people with a solution' },
    denominator: {
      fr: 'jeunes de la liste, moins les hors champ',
      en: 'young people listed, less those out of scope',
    },
    figures: {
      from: 'table',
      table: 'siei',
      numerator: 'siei_solutions',
      denominator: 'siei_in_scope',
      split: {
        dimension: 'solution',
        measures: Object.fromEntries(solutions.map((solution) => [solution, `siei_${solution}`])),
      },
    },
    related: ['siei_reached_share', 'siei_without_solution_rate'],
  },
]
