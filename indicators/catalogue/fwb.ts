import type { Indicator } from './indicator.ts'

const shared = {
  kind: 'rate',
  unit: 'share',
  decimals: 1,
  polarity: 'lower_is_better',
  scope: 'territory',
  hasInterval: true,
} as const

export const fwbIndicators: Indicator[] = [
  {
    ...shared,
    id: 'fwb_exit_rate',
    label: { fr: 'Sorties prématurées (FWB)', en: 'Premature exits (FWB)' },
    explanation: {
      fr: 'Élèves de 3e, 4e et 5e secondaire non réinscrits l’année suivante, pour 100 élèves de la zone du domicile.',
      en: 'Pupils of the 3rd to 5th secondary years not enrolled the year after, per 100 pupils of the zone of home.',
    },
    numerator: { fr: 'élèves non réinscrits l’année suivante', en: 'pupils not enrolled the year after' },
    denominator: {
      fr: 'élèves de 3e, 4e et 5e secondaire',
      en: 'pupils of the 3rd, 4th and 5th secondary years',
    },
    definitions: ['fwb_exit_home_zone'],
    source: {
      fr: 'Sorties prématurées par zone, Fédération Wallonie-Bruxelles',
      en: 'Premature exits by zone, Fédération Wallonie-Bruxelles',
    },
    citation: {
      fr: 'Sorties prématurées par zone, calculs Vigie',
      en: 'Premature exits by zone, computed by Vigie',
    },
    figures: { from: 'table', table: 'fwb_exits', numerator: 'fwb_leavers', denominator: 'fwb_exit_base' },
    related: ['published_dropout_rate', 'fwb_absence_rate'],
  },
  {
    ...shared,
    id: 'fwb_absence_rate',
    label: { fr: 'Élèves signalés pour absences (FWB)', en: 'Pupils reported for absences (FWB)' },
    explanation: {
      fr: 'Élèves dont les absences injustifiées dépassent le seuil de signalement de l’année, pour 100 élèves. Le seuil a changé\u202f: les séries ne se suivent pas.',
      en: 'Pupils whose unjustified absences exceed the reporting threshold of the year, per 100 pupils. The threshold changed: the series do not follow on.',
    },
    numerator: { fr: 'élèves signalés', en: 'pupils reported' },
    denominator: { fr: 'élèves du secondaire', en: 'secondary pupils' },
    definitions: ['fwb_absence_30', 'fwb_absence_20', 'fwb_absence_9', 'fwb_absence_9_2024'],
    source: {
      fr: 'Signalements d’absences par zone, Fédération Wallonie-Bruxelles',
      en: 'Absence reports by zone, Fédération Wallonie-Bruxelles',
    },
    citation: {
      fr: 'Élèves signalés par zone, calculs Vigie',
      en: 'Pupils reported by zone, computed by Vigie',
    },
    figures: { from: 'table', table: 'fwb_absences', numerator: 'fwb_reported', denominator: 'fwb_enrolled' },
    related: ['fwb_exit_rate'],
  },
]
