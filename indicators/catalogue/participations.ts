import { positiveSituations } from '../tables/participations.ts'
import type { Text } from '../wire/text.ts'
import type { Figures, Indicator } from './indicator.ts'
import { operationCount, operationShared as shared } from './operationShared.ts'

const knownExits: Text = { fr: 'sorties dont la situation est connue', en: 'exits with a known situation' }

/** Counts of participations and of persons. */
const counts: Indicator[] = [
  {
    ...operationCount(
      'participations_entered',
      'participations',
      'operation_participation',
      entries('entered'),
    ),
    label: { fr: 'Participations (entrées)', en: 'Participations (entries)' },
    explanation: {
      fr: 'Entrées dans l’opération. Une personne suivie sous deux conventions compte pour deux participations\u202f; un retour sous la même convention ne compte qu’une fois.',
      en: 'Entries into the operation. A person followed under two agreements makes two participations; a return under the same agreement counts once.',
    },
    related: ['persons_entered', 'participations_open'],
  },
  {
    ...operationCount('participations_open', 'participations', 'operation_participation', {
      from: 'table',
      table: 'participations',
      numerator: 'open',
    }),
    label: { fr: 'Participations en cours', en: 'Open participations' },
    explanation: {
      fr: 'Participations en cours au 15 octobre\u202f: un stock, qui ne s’additionne pas d’une année à l’autre.',
      en: 'Participations open on 15 October: a stock, which does not add up over years.',
    },
    related: ['participations_entered'],
  },
  {
    ...operationCount('persons_entered', 'persons', 'operation_participation', {
      from: 'table',
      table: 'participations',
      numerator: 'persons',
    }),
    definitions: ['operation_person'],
    label: { fr: 'Personnes', en: 'Persons' },
    explanation: {
      fr: 'Personnes différentes entrées dans l’opération depuis le début, chacune comptée une fois.',
      en: 'Different persons who entered the operation since the start, each counted once.',
    },
    related: ['participations_entered'],
  },
]

/** Results at exit, always with the share that is not known beside them. */
const results: Indicator[] = [
  {
    ...share('positive_exit_rate', 'exits_positive', 'exits_known', 'rate'),
    figures: {
      ...exits('exits_positive', 'exits_known'),
      split: {
        dimension: 'solution',
        measures: Object.fromEntries(
          positiveSituations.map((situation) => [situation, `exits_${situation}`]),
        ),
      },
    },
    label: { fr: 'Sorties positives', en: 'Positive exits' },
    explanation: {
      fr: 'Sorties vers la scolarité, une formation, un emploi ou un service civique, parmi celles dont la situation est connue.',
      en: 'Exits to school, training, a job or civic service, among those with a known situation.',
    },
    numerator: { fr: 'sorties positives', en: 'positive exits' },
    denominator: knownExits,
    related: ['unknown_exit_share', 'kept_in_school_rate', 'return_to_training_rate'],
  },
  {
    ...share('unknown_exit_share', 'exits_unknown', 'exits', 'share', 'lower_is_better'),
    label: { fr: 'Situations inconnues à la sortie', en: 'Unknown situations at exit' },
    explanation: {
      fr: 'Part des sorties dont la situation n’est pas connue\u202f; elle se lit avec chaque taux de sorties.',
      en: 'Share of exits with an unknown situation; to be read with every exit rate.',
    },
    numerator: { fr: 'sorties de situation inconnue', en: 'exits with an unknown situation' },
    denominator: { fr: 'sorties', en: 'exits' },
    related: ['positive_exit_rate'],
  },
  {
    ...share('kept_in_school_rate', 'exits_kept', 'exits_prevention', 'rate'),
    label: { fr: 'Maintien dans la scolarité', en: 'Kept in school' },
    explanation: {
      fr: 'Pour les actions de prévention (niveaux 1 et 2)\u202f: part des sorties connues où l’élève est resté scolarisé.',
      en: 'For prevention (levels 1 and 2): share of known exits where the pupil stayed in school.',
    },
    numerator: { fr: 'sorties avec maintien dans la scolarité', en: 'exits of pupils kept in school' },
    denominator: { fr: 'sorties connues des actions de prévention', en: 'known exits from prevention' },
    related: ['return_to_training_rate', 'reenrolled_next_year_rate', 'unknown_exit_share'],
  },
  {
    ...share('return_to_training_rate', 'exits_returned', 'exits_remediation', 'rate'),
    label: { fr: 'Retour en formation', en: 'Return to training' },
    explanation: {
      fr: 'Pour les actions d’intervention et de compensation (niveaux 3 et 4)\u202f: part des sorties connues vers une formation, scolaire, en apprentissage ou professionnelle.',
      en: 'For intervention and compensation (levels 3 and 4): share of known exits to education, apprenticeship or vocational training.',
    },
    numerator: { fr: 'sorties vers une formation', en: 'exits to education or training' },
    denominator: {
      fr: 'sorties connues des actions d’intervention et de compensation',
      en: 'known exits from intervention and compensation',
    },
    related: ['kept_in_school_rate', 'unknown_exit_share'],
  },
  {
    ...share('reenrolled_next_year_rate', 'exits_reenrolled', 'exits_answered', 'rate'),
    label: { fr: 'Réinscription à la rentrée suivante', en: 'Enrolled again the next September' },
    explanation: {
      fr: 'Part des participants sortis qui sont inscrits à la rentrée suivante, parmi ceux pour qui on le sait.',
      en: 'Share of participants who left and are enrolled the next September, among those for whom it is known.',
    },
    numerator: { fr: 'participants réinscrits', en: 'participants enrolled again' },
    denominator: {
      fr: 'participants sortis dont la réponse est connue',
      en: 'participants who left, with a known answer',
    },
    related: ['kept_in_school_rate'],
  },
  {
    ...share('result_known_28d_share', 'exits_keyed', 'exits_due', 'share'),
    label: { fr: 'Résultats saisis dans les 28 jours', en: 'Results keyed within 28 days' },
    explanation: {
      fr: 'Part des sorties d’au moins 28 jours dont la situation est connue et a été saisie dans les 28 jours.',
      en: 'Share of exits at least 28 days old whose situation is known and was keyed within 28 days.',
    },
    numerator: { fr: 'sorties saisies dans les 28 jours', en: 'exits keyed within 28 days' },
    denominator: { fr: 'sorties d’au moins 28 jours', en: 'exits at least 28 days old' },
    related: ['unknown_exit_share', 'record_completeness'],
  },
  {
    ...share('record_completeness', 'complete', 'entered', 'share'),
    figures: { ...entries('complete'), denominator: 'entered' },
    label: { fr: 'Fiches complètes', en: 'Complete records' },
    explanation: {
      fr: 'Part des participations dont la fiche d’entrée dit le sexe, l’âge, le statut d’emploi et le niveau de diplôme (et le ménage quand les règles le demandent).',
      en: 'Share of participations whose entry record gives sex, age, employment status and education (and household where the rules ask).',
    },
    numerator: { fr: 'fiches complètes', en: 'complete records' },
    denominator: { fr: 'participations', en: 'participations' },
    related: ['participations_entered', 'result_known_28d_share'],
  },
]

export const participationIndicators: Indicator[] = [...counts, ...results]

function entries(numerator: string) {
  return { from: 'table', table: 'participations', numerator } as const
}

function exits(numerator: string, denominator: string) {
  return { from: 'table', table: 'participations', numerator, denominator } as const
}

function share(
  id: string,
  numerator: string,
  denominator: string,
  kind: 'rate' | 'share',
  polarity: Indicator['polarity'] = 'higher_is_better',
) {
  return {
    ...shared,
    id,
    kind,
    polarity,
    unit: 'share' as const,
    decimals: 1,
    definitions: ['operation_participation'],
    hasInterval: true,
    figures: exits(numerator, denominator) as Figures,
  }
}
