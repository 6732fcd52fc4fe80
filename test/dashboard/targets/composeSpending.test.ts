import { expect, test } from 'vitest'
import { composeSpending } from '../../../dashboard/views/targets/composeSpending.ts'
import { targetWords } from '../../../dashboard/views/targets/targetWords.ts'
import { type Spending, spendingStates } from '../../../indicators/wire/operation.ts'

function spent(item: Spending['item'], state: Spending['state'], amount: number) {
  return { item, state, amount, euShare: null, synthetic: false }
}

test('items in their order, their sum, what of it is European, and the share of the budget, state by state', () => {
  const rows = composeSpending(
    {
      spending: [
        spent('autre', 'incurred', 250),
        spent('personnel', 'incurred', 750),
        spent('personnel', 'paid', 400),
      ],
      spendingTotals: [
        { state: 'incurred', amount: 1000, euShare: 400, ofBudget: 0.5 },
        { state: 'paid', amount: 400, euShare: null, ofBudget: null },
      ],
    },
    targetWords.en.spending,
    'en',
  )
  const none = 'not stated'
  expect(rows.map(({ label, write }) => [label, ...spendingStates.map(write)])).toEqual([
    ['Staff', '€750.00', none, none, '€400.00'],
    ['Other', '€250.00', none, none, none],
    ['All items', '€1,000.00', none, none, '€400.00'],
    ['of which European Union', '€400.00', none, none, none],
    ['Share of the budget', '50.0%', none, none, none],
  ])
})
