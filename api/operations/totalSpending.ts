import { type Spending, type SpendingTotal, spendingStates } from '../../indicators/wire/operation.ts'

/** What an operation spent on all items in each state that it has reached, in euros, and as a share of its budget. */
export function totalSpending(spending: readonly Spending[], budget: number | null): SpendingTotal[] {
  return spendingStates.flatMap((state) => {
    const items = spending.filter((item) => item.state === state)
    if (items.length === 0) return []
    const amount = toCents(items.reduce((sum, item) => sum + item.amount, 0))
    const euShare = items.reduce<number | null>(
      (sum, item) => (sum === null || item.euShare === null ? null : sum + item.euShare),
      0,
    )
    return {
      state,
      amount,
      euShare: euShare === null ? null : toCents(euShare),
      ofBudget: budget ? amount / budget : null,
    }
  })
}

/** Sums of cents as such: binary fractions leave a trace. */
function toCents(euros: number): number {
  return Math.round(euros * 100) / 100
}
