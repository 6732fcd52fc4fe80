import { type Target, verdict } from '../../indicators/wire/target.ts'

/** Verdicts as they read: past its deadline, what cannot be told will not be told later either. */
export const verdictWords = [...verdict.options, 'cannot_tell_ever'] as const
export type VerdictWord = (typeof verdictWords)[number]

export function findVerdictWord({ verdict: drawn, rule }: Pick<Target, 'verdict' | 'rule'>): VerdictWord {
  return drawn === 'cannot_tell' && rule.id === 'deadline' ? 'cannot_tell_ever' : drawn
}
