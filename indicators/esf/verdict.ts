import type { Text } from '../wire/text.ts'
import { isComplete } from './completeness.ts'
import { type Condition, columnsOf, holds } from './condition.ts'
import type { EsfRecord } from './record.ts'
import { type EligibilityReason, type EsfRule, eligibilityReasons, type RuleSet } from './rule.ts'

/** What a rule says of a participation, in the order a reader meets it in an account. */
export const verdicts = {
  outside_validity: {
    fr: 'indicateur supprimé à la date d’entrée',
    en: 'indicator no longer in force at entry',
  },
  incomplete: { fr: 'dossier incomplet', en: 'incomplete record' },
  ...eligibilityReasons,
  not_exited: { fr: 'encore dans l’opération', en: 'still in the operation' },
  missing: { fr: 'réponse manquante', en: 'answer missing' },
  outside_window: { fr: 'hors du délai', en: 'outside the time window' },
  refused: { fr: 'réponse refusée', en: 'answer declined' },
  not_counted: { fr: 'éligible, sans ce résultat', en: 'eligible, without this outcome' },
  counted: { fr: 'compté', en: 'counted' },
} as const satisfies Record<string, Text>
export type Verdict = keyof typeof verdicts

/** What `anyOf` gives when no part counts: the first of these that one of its parts gives. */
export const weightOrder = ['missing', 'outside_window', 'refused', 'not_counted'] as const

/** Whether and why a participation counts in an indicator; exactly one verdict for each participation. */
export function verdictOf(rule: EsfRule, record: EsfRecord, set: RuleSet): Verdict {
  if (rule.validTo !== undefined && String(record.date_entree) > rule.validTo) return 'outside_validity'
  if (!rule.countsIncomplete && !isComplete(record, set)) return 'incomplete'
  return outcomeOf(rule, record, set)
}

function outcomeOf(rule: EsfRule, record: EsfRecord, set: RuleSet): Verdict {
  for (const { reason, when } of rule.eligible) {
    if (!holds(when, record)) return withoutAnswer(when, record, reason)
  }
  if (rule.moment !== 'entry' && record.date_sortie === null) return 'not_exited'
  if ('anyOf' in rule.counts) return anyOf(rule.counts.anyOf, record, set)
  if (rule.window) {
    const { column, from, to } = rule.window
    const days = record[column]
    if (columnsOf(rule.counts).some((name) => record[name] === null) || typeof days !== 'number')
      return 'missing'
    if (days < from || (to !== undefined && days > to)) return 'outside_window'
  }
  return holds(rule.counts, record) ? 'counted' : withoutAnswer(rule.counts, record, 'not_counted')
}

/** Why a condition does not hold: a blank, a refusal, or an answer that says so. */
function withoutAnswer(
  condition: Condition,
  record: EsfRecord,
  otherwise: EligibilityReason | 'not_counted',
): Verdict {
  const answers = columnsOf(condition).map((column) => record[column])
  if (answers.includes(null)) return 'missing'
  return answers.includes('refus') ? 'refused' : otherwise
}

function anyOf(codes: readonly string[], record: EsfRecord, set: RuleSet): Verdict {
  const found = set.rules
    .filter(({ code }) => codes.includes(code))
    .map((part) => outcomeOf(part, record, set))
  if (found.includes('counted')) return 'counted'
  return weightOrder.find((verdict) => found.includes(verdict)) ?? 'not_counted'
}
