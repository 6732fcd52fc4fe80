import { formatAmount, formatShare } from '../../../indicators/format.ts'
import { type Operation, type Spending, spendingItems } from '../../../indicators/wire/operation.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import type { TargetWords } from './targetWords.ts'

/** What was spent on an item, or what is said of the whole, in each state, as it is written. */
export interface SpendingRow {
  label: string
  write: (state: Spending['state']) => string
}

/** The items that anything was spent on, then their sum, what of it is European, and how much of the budget it is. */
export function composeSpending(
  { spending, spendingTotals }: Pick<Operation, 'spending' | 'spendingTotals'>,
  words: TargetWords['spending'],
  language: Language,
): SpendingRow[] {
  const amount = (value?: number | null) => (value == null ? words.notStated : formatAmount(value, language))
  const share = (value?: number | null) => (value == null ? words.notStated : formatShare(value, language))
  const total = (state: Spending['state']) => spendingTotals.find((one) => one.state === state)
  const items = spendingItems.filter((item) => spending.some((one) => one.item === item))
  return [
    ...items.map(
      (item): SpendingRow => ({
        label: words.items[item],
        write: (state) => amount(spending.find((one) => one.item === item && one.state === state)?.amount),
      }),
    ),
    { label: words.total, write: (state) => amount(total(state)?.amount) },
    { label: words.euShare, write: (state) => amount(total(state)?.euShare) },
    { label: words.ofBudget, write: (state) => share(total(state)?.ofBudget) },
  ]
}
