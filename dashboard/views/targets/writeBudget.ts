import { formatAmount, formatShare } from '../../../indicators/format.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import type { TargetWords } from './targetWords.ts'

/** What an operation costs and what of it comes from the European Union, as a sentence. */
export function writeBudget(
  { budget, euShare }: Pick<Operation, 'budget' | 'euShare'>,
  words: TargetWords,
  language: Language,
): string {
  if (budget === null || euShare === null) return words.budgetUnknown
  return words.budget(
    formatAmount(budget, language),
    formatAmount(euShare, language),
    formatShare(euShare / budget, language, { decimals: 2 }),
  )
}
