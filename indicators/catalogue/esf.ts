import { type EsfRule, indicatorId, type ProjectRule, type RuleSet } from '../esf/rule.ts'
import { ruleSets } from '../esf/ruleSets.ts'
import type { Text } from '../wire/text.ts'
import type { Indicator } from './indicator.ts'
import { operationShared } from './operationShared.ts'

const definitionOf = { esf: 'esf_2014_2020', esfplus: 'esf_plus_2021_2027' } as const

const moments: Record<EsfRule['moment'], Text> = {
  entry: {
    fr: 'Participations de ce groupe à l’entrée, dossiers complets.',
    en: 'Participations of this group at entry, complete records.',
  },
  exit: {
    fr: 'Participations avec ce résultat dans les 28 jours de la sortie, parmi celles qui peuvent compter.',
    en: 'Participations with this outcome within 28 days of exit, among those that can count.',
  },
  six_months: {
    fr: 'Participations avec ce résultat au relevé fait six mois après la sortie, parmi celles qui peuvent compter.',
    en: 'Participations with this outcome when read six months after exit, among those that can count.',
  },
}
const everyone: Text = {
  fr: 'Toutes les participations, dossiers incomplets compris.',
  en: 'Every participation, incomplete records included.',
}
const agreements: Text = {
  fr: 'Conventions de l’opération qui le déclarent.',
  en: 'Agreements of the operation that declare it.',
}

/** The ESF indicators that are not signed-in only, as their tables of rules list them. */
export const esfIndicators: Indicator[] = ruleSets.flatMap((set) => [
  ...set.rules.filter(({ sensitive }) => !sensitive).map((rule) => participants(set, rule)),
  ...set.projects.map((rule) => projects(set, rule)),
])

function participants(set: RuleSet, rule: EsfRule): Indicator {
  return {
    ...shared(set, rule),
    explanation: rule.countsIncomplete ? everyone : moments[rule.moment],
    unit: 'participations',
    polarity: rule.moment === 'entry' ? 'neutral' : 'higher_is_better',
    figures: { from: 'table', table: 'participations', numerator: indicatorId(set, rule.code) },
    related: ['participations_entered', 'record_completeness'],
  }
}

function projects(set: RuleSet, rule: ProjectRule): Indicator {
  return {
    ...shared(set, rule),
    explanation: agreements,
    unit: 'projects',
    polarity: 'neutral',
    figures: { from: 'table', table: 'activity', numerator: indicatorId(set, rule.code) },
    related: [],
  }
}

function shared(set: RuleSet, { code, label }: { code: string; label: Text }) {
  return {
    ...operationShared,
    id: indicatorId(set, code),
    label: { fr: `${code} ${label.fr}`, en: `${code} ${label.en}` },
    kind: 'count',
    decimals: 0,
    numerator: null,
    denominator: null,
    definitions: [definitionOf[set.prefix]],
    hasInterval: false,
  } as const
}
