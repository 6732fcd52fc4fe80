import { expect, test } from 'vitest'
import { composeSpending } from '../../../dashboard/views/targets/composeSpending.ts'
import { targetWords } from '../../../dashboard/views/targets/targetWords.ts'
import { type Spending, spendingStates } from '../../../indicators/wire/operation.ts'

function spent(item: Spending['item'], state: Spending['state'], amount: number, euShare: number | null) {
  return { item, state, amount, euShare, synthetic: false }
}

const spending = [
  spent('autre', 'incurred', 250, 100),
  spent('personnel', 'incurred', 750, 300),
  spent('personnel', 'paid', 400, null),
]

test('items in their order, their sum, what of it is European, and the share of the budget, state by state', () => {
  const rows = composeSpending({ spending, budget: 2000 }, targetWords.en.spending, 'en')
  const none = 'not stated'
  expect(rows.map(({ label, write }) => [label, ...spendingStates.map(write)])).toEqual([
    ['Staff', '€750.00', none, none, '€400.00'],
    ['Other', '€250.00', none, none, none],
    ['All items', '€1,000.00', none, none, '€400.00'],
    ['of which European Union', '€400.00', none, none, none],
    ['Share of the budget', '50.0%', none, none, '20.0%'],
  ])
})

test('without a budget there is no share of it', () => {
  const rows = composeSpending({ spending, budget: null }, targetWords.fr.spending, 'fr')
  expect(rows.at(-1)?.write('incurred')).toBe('non précisé')
})
