import type { Text } from '../wire/text.ts'
import { identityColumns } from './completeness.ts'
import { columnsOf } from './condition.ts'
import type { EsfRule } from './rule.ts'
import { type Verdict, verdicts } from './verdict.ts'

const { missing: _, refused: __, ...others } = verdicts

/**
 * The lines of a public account, in the order a reader meets them. A missing answer and a declined one are
 * one line: apart, one of them is nearly always so small that others would be hidden for it.
 */
export const publicLines = {
  ...others,
  unanswered: { fr: 'sans réponse (manquante ou refusée)', en: 'no answer (missing or declined)' },
} as const satisfies Record<string, Text>
export type PublicLine = keyof typeof publicLines

const elsewhereAtEntry: Text = {
  fr: 'dans une autre situation à l’entrée',
  en: 'in another situation at entry',
}

/** The words for a verdict or a public line of a rule: at entry there is no outcome to be without. */
export function labelLine(line: Verdict | PublicLine, { moment }: Pick<EsfRule, 'moment'>): Text {
  if (line === 'not_counted' && moment === 'entry') return elsewhereAtEntry
  return { ...verdicts, ...publicLines }[line]
}

/** The verdicts behind a line. */
export function verdictsOf(line: PublicLine): Verdict[] {
  return line === 'unanswered' ? ['missing', 'refused'] : [line]
}

/** The lines that a rule can give a participation, `counted` last. */
export function linesOf(rule: EsfRule): PublicLine[] {
  const { counts, eligible, moment, window, validTo, countsIncomplete } = rule
  const never = 'and' in counts && counts.and.length === 0
  return [
    ...(validTo === undefined ? [] : (['outside_validity'] as const)),
    ...(countsIncomplete ? [] : (['incomplete'] as const)),
    ...eligible.map(({ reason }) => reason),
    ...(moment === 'entry' ? [] : (['not_exited'] as const)),
    ...(canBeUnanswered(rule) ? (['unanswered'] as const) : []),
    ...(window ? (['outside_window'] as const) : []),
    ...(never ? [] : (['not_counted'] as const)),
    'counted',
  ]
}

/** A complete record says who the participant is, and says it without refusing. */
function canBeUnanswered({ counts, eligible }: EsfRule): boolean {
  const conditions = [...eligible.map(({ when }) => when), ...('anyOf' in counts ? [] : [counts])]
  const always: readonly string[] = identityColumns
  return 'anyOf' in counts || conditions.flatMap(columnsOf).some((column) => !always.includes(column))
}
