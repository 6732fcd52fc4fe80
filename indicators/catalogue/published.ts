import type { Indicator } from './indicator.ts'

const shared = {
  kind: 'rate',
  unit: 'share',
  decimals: 1,
  polarity: 'lower_is_better',
  numerator: null,
  denominator: null,
  scope: 'territory',
  // published without counts: no interval, no gap in people
  hasInterval: false,
} as const

/** Rates stored as an authority published them, with their flags. */
export const publishedIndicators: Indicator[] = [
  {
    ...shared,
    id: 'published_dropout_rate',
    label: { fr: 'Taux de décrochage publié', en: 'Dropout rate as published' },
    explanation: {
      fr: 'Taux tel qu’une autorité l’a publié, avec la définition qu’elle donne ou sans définition.',
      en: 'A rate as an authority published it, with the definition it gives, or none.',
    },
    definitions: ['published_not_stated', 'fwb_exit_published'],
    source: { fr: 'Documents des autorités citées', en: 'Documents of the authorities named' },
    citation: {
      fr: 'Taux publié, source citée avec chaque chiffre',
      en: 'Published rate, source named with each figure',
    },
    figures: { from: 'published_rates', levels: ['region', 'academy', 'community'] },
    related: ['siei_dropout_rate', 'early_leavers_rate', 'fwb_exit_rate'],
  },
  {
    ...shared,
    id: 'early_leavers_rate',
    label: { fr: 'Sortants précoces', en: 'Early leavers from education and training' },
    explanation: {
      fr: 'Part des 18-24 ans peu diplômés et qui ne suivent ni études ni formation (Eurostat).',
      en: 'Share of people aged 18–24 with at most lower secondary education and in no education or training (Eurostat).',
    },
    definitions: ['eu_elet_lfs'],
    source: { fr: 'Eurostat, edat_lfse_16', en: 'Eurostat, edat_lfse_16' },
    citation: { fr: 'Eurostat (edat_lfse_16), CC BY 4.0', en: 'Eurostat (edat_lfse_16), CC BY 4.0' },
    figures: { from: 'published_rates', levels: ['country', 'nuts1', 'nuts2'] },
    related: ['neet_rate', 'siei_dropout_rate'],
  },
  {
    ...shared,
    id: 'neet_rate',
    label: { fr: 'Jeunes ni en emploi ni en formation', en: 'Young people neither in work nor in training' },
    explanation: {
      fr: 'Part des 18-25 ans sans emploi et qui ne suivent pas de formation (Insee, recensement).',
      en: 'Share of people aged 18–25 without a job and not in training (Insee, census).',
    },
    definitions: ['insee_neet_18_25'],
    source: {
      fr: 'Insee, indicateurs territoriaux de développement durable',
      en: 'Insee, territorial indicators of sustainable development',
    },
    citation: { fr: 'Insee, recensement de la population', en: 'Insee, population census' },
    figures: { from: 'published_rates', levels: ['country', 'country_part', 'region', 'department'] },
    related: ['early_leavers_rate'],
  },
  {
    ...shared,
    id: 'reading_difficulty_rate',
    label: { fr: 'Difficultés de lecture', en: 'Reading difficulties' },
    explanation: {
      fr: 'Part des jeunes en difficulté de lecture lors de la journée défense et citoyenneté.',
      en: 'Share of young people with reading difficulties at the Defence and Citizenship Day.',
    },
    definitions: ['jdc_reading'],
    source: { fr: 'Depp, journée défense et citoyenneté', en: 'Depp, Defence and Citizenship Day' },
    citation: { fr: 'Depp, journée défense et citoyenneté', en: 'Depp, Defence and Citizenship Day' },
    figures: { from: 'published_rates', levels: ['country', 'region', 'academy', 'department'] },
    related: ['early_leavers_rate'],
  },
]
