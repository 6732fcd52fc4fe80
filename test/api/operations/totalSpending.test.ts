import { expect, test } from 'vitest'
import { totalSpending } from '../../../api/operations/totalSpending.ts'
import type { Spending } from '../../../indicators/wire/operation.ts'

function spent(item: Spending['item'], state: Spending['state'], amount: number, euShare: number | null) {
  return { item, state, amount, euShare, synthetic: false }
}

const spending = [
  spent('autre', 'incurred', 250.1, 100.1),
  spent('personnel', 'incurred', 750.2, 300.2),
  spent('personnel', 'paid', 400, null),
]

test('all items of a state are added to the cent; one without a European share leaves none', () => {
  expect(totalSpending(spending, 2000)).toEqual([
    { state: 'incurred', amount: 1000.3, euShare: 400.3, ofBudget: 0.50015 },
    { state: 'paid', amount: 400, euShare: null, ofBudget: 0.2 },
  ])
})

test('without a budget there is no share of it, and without lines no total', () => {
  expect(totalSpending(spending, null).map(({ ofBudget }) => ofBudget)).toEqual([null, null])
  expect(totalSpending([], 2000)).toEqual([])
})
