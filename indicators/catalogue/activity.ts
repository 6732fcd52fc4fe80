import type { Figures, Indicator } from './indicator.ts'
import { operationCount, operationShared } from './operationShared.ts'

/** Expenditure in each of the states it goes through, in their order. */
const spending: Indicator[] = [
  spent('expenditure_incurred', 'incurred', {
    label: { fr: 'Dépenses réalisées', en: 'Expenditure incurred' },
    explanation: {
      fr: 'Dépenses que le porteur a réalisées, cumulées.',
      en: 'Expenditure that the lead partner has incurred, in total.',
    },
  }),
  spent('expenditure_declared', 'spent_declared', {
    label: { fr: 'Dépenses déclarées', en: 'Expenditure declared' },
    explanation: {
      fr: 'Dépenses déclarées au service gestionnaire, cumulées.',
      en: 'Expenditure declared to the managing service, in total.',
    },
  }),
  spent('expenditure_certified', 'certified', {
    label: { fr: 'Dépenses certifiées', en: 'Expenditure certified' },
    explanation: {
      fr: 'Dépenses que l’autorité a certifiées, cumulées.',
      en: 'Expenditure that the authority has certified, in total.',
    },
  }),
  spent('expenditure_paid', 'paid', {
    label: { fr: 'Dépenses payées', en: 'Expenditure paid' },
    explanation: {
      fr: 'Dépenses payées selon le suivi, cumulées.',
      en: 'Expenditure paid according to the monitoring, in total.',
    },
  }),
]

/** What an operation did and spent. */
export const activityIndicators: Indicator[] = [
  {
    ...operationCount('actions_open', 'actions', 'operation_activity', byActor('actions')),
    label: { fr: 'Actions connues', en: 'Known actions' },
    explanation: {
      fr: 'Actions connues de l’opération. Par acteur, une action peut compter pour plusieurs acteurs.',
      en: 'Known actions of the operation. By actor, an action may count for several actors.',
    },
    related: ['people_reached'],
  },
  {
    ...operationCount('people_reached', 'persons', 'operation_activity', byActor('reached')),
    label: { fr: 'Personnes touchées', en: 'People reached' },
    explanation: {
      fr: 'Personnes touchées par les actions qui le déclarent toutes\u202f; ce ne sont pas des participations. Par acteur, une action peut compter pour plusieurs acteurs.',
      en: 'People reached, when every action declares it; these are not participations. By actor, an action may count for several actors.',
    },
    related: ['actions_open'],
  },
  {
    ...operationCount('staff_trained', 'persons', 'operation_activity', activity('staff')),
    label: { fr: 'Personnels formés', en: 'Staff trained' },
    explanation: {
      fr: 'Personnes formées à lutter contre le décrochage, selon le total déclaré par l’opération.',
      en: 'Staff trained against dropout, as the operation declares in total.',
    },
    related: ['training_sessions_held', 'training_attendances'],
  },
  {
    ...operationCount('training_sessions_held', 'sessions', 'operation_activity', activity('sessions_held')),
    label: { fr: 'Sessions de formation tenues', en: 'Training sessions held' },
    explanation: {
      fr: 'Sessions de formation de personnels tenues.',
      en: 'Training sessions of staff that took place.',
    },
    related: ['staff_trained'],
  },
  {
    ...operationCount('training_attendances', 'attendances', 'operation_activity', activity('attendances')),
    label: { fr: 'Présences en formation', en: 'Training attendances' },
    explanation: {
      fr: 'Présences aux sessions tenues\u202f; une personne présente à deux sessions compte deux fois.',
      en: 'Attendances at sessions held; a person at two sessions counts twice.',
    },
    related: ['staff_trained'],
  },
  {
    ...money('expenditure_rate', activity('certified', 'budget')),
    kind: 'rate',
    unit: 'share',
    decimals: 1,
    polarity: 'higher_is_better',
    label: { fr: 'Taux de certification des dépenses', en: 'Certified expenditure rate' },
    explanation: {
      fr: 'Dépenses certifiées rapportées au budget.',
      en: 'Certified expenditure over the budget.',
    },
    numerator: { fr: 'dépenses certifiées', en: 'certified expenditure' },
    denominator: { fr: 'budget total', en: 'total budget' },
    related: ['eu_share'],
  },
  {
    ...money('eu_share', activity('eu_part', 'budget')),
    kind: 'share',
    unit: 'share',
    decimals: 2,
    polarity: 'neutral',
    label: { fr: 'Part de l’Union européenne', en: 'European Union share' },
    explanation: {
      fr: 'Part du budget financée par l’Union européenne.',
      en: 'Share of the budget funded by the European Union.',
    },
    numerator: { fr: 'part de l’Union européenne', en: 'European Union part' },
    denominator: { fr: 'budget total', en: 'total budget' },
    related: ['expenditure_rate'],
  },
  {
    ...money('budget_per_declared_beneficiary', activity('budget', 'declared_beneficiaries')),
    kind: 'amount',
    unit: 'eur',
    decimals: 0,
    polarity: 'neutral',
    label: { fr: 'Budget par bénéficiaire déclaré', en: 'Budget per declared beneficiary' },
    explanation: {
      fr: 'Budget total, qui couvre toutes les activités, rapporté aux bénéficiaires déclarés. Ce n’est pas un coût unitaire.',
      en: 'Total budget, which covers every activity, over the beneficiaries declared. It is not a unit cost.',
    },
    numerator: { fr: 'budget total', en: 'total budget' },
    denominator: { fr: 'bénéficiaires déclarés', en: 'declared beneficiaries' },
    related: ['expenditure_rate'],
  },
  ...spending,
]

function activity(numerator: string, denominator?: string): Figures {
  return { from: 'table', table: 'activity', numerator, denominator }
}

function byActor(numerator: 'actions' | 'reached'): Figures {
  const overlap = { dimension: 'actor', measure: `${numerator}_by_actor` } as const
  return { from: 'table', table: 'activity', numerator, overlap }
}

function money(id: string, figures: Figures) {
  return { ...operationShared, id, figures, definitions: ['operation_activity'], hasInterval: false }
}

function spent(id: string, measure: string, words: Pick<Indicator, 'label' | 'explanation'>): Indicator {
  return {
    ...operationCount(id, 'eur', 'operation_activity', activity(measure)),
    ...words,
    kind: 'amount',
    decimals: 2,
    polarity: 'neutral',
    related: ['expenditure_rate'],
  }
}
