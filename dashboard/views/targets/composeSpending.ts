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
  { spending, budget }: Pick<Operation, 'spending' | 'budget'>,
  words: TargetWords['spending'],
  language: Language,
): SpendingRow[] {
  const amount = (value: number | null) => (value === null ? words.notStated : formatAmount(value, language))
  const share = (value: number | null) =>
    value === null || !budget ? words.notStated : formatShare(value / budget, language)
  const sum = (of: 'amount' | 'euShare', state: Spending['state'], item?: Spending['item']) =>
    add(
      spending.filter((one) => one.state === state && (item === undefined || one.item === item)),
      of,
    )
  const items = spendingItems.filter((item) => spending.some((one) => one.item === item))
  return [
    ...items.map(
      (item): SpendingRow => ({
        label: words.items[item],
        write: (state) => amount(sum('amount', state, item)),
      }),
    ),
    { label: words.total, write: (state) => amount(sum('amount', state)) },
    { label: words.euShare, write: (state) => amount(sum('euShare', state)) },
    { label: words.ofBudget, write: (state) => share(sum('amount', state)) },
  ]
}

/** Null where there is nothing to add, or one is not given. */
function add(rows: readonly Spending[], of: 'amount' | 'euShare'): number | null {
  if (rows.length === 0) return null
  return rows.reduce<number | null>((sum, one) => {
    const value = one[of]
    return sum === null || value === null ? null : sum + value
  }, 0)
}
