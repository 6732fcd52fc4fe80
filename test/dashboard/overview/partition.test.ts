import { expect, test } from 'vitest'
import { findPartition, solutionKinds } from '../../../dashboard/views/overview/partition.ts'
import { figure, missing } from '../territories/figure.ts'

const counts = [505, 291, 105, 173, 51, 39, 40]
const list = {
  verified: figure({ numerator: 2303, denominator: 2748 }),
  reached: figure({ numerator: 2029, denominator: 2748 }),
  solutions: figure({ numerator: 1204, denominator: 2495 }),
  kinds: solutionKinds.map((solution, index) =>
    figure({ dimensions: { solution }, numerator: counts[index] ?? 0, denominator: 2495 }),
  ),
  unsolved: figure({ numerator: 1014, denominator: 16100 }),
}

test('splits the whole list into parts that add up to it', () => {
  const partition = findPartition(list)
  expect(partition?.listed).toBe(2748)
  const found = Object.fromEntries(partition?.parts.map(({ id, count }) => [id, count]) ?? [])
  expect(found).toMatchObject({
    in_care: 277,
    no_solution: 295,
    unreachable: 274,
    not_contacted: 445,
    out_of_scope: 253,
  })
  expect(partition?.parts.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(2748)
})

test('hides every part that needs a hidden number', () => {
  const hidden = missing({ status: 'suppressed', reason: 'confidential' })
  const partition = findPartition({ ...list, reached: hidden })
  const status = (id: string) => partition?.parts.find((part) => part.id === id)?.status
  expect(status('unreachable')).toBe('suppressed')
  expect(status('no_solution')).toBe('suppressed')
  expect(status('in_care')).toBe('published')
})

test('shows all solutions together where their kinds are not published', () => {
  const parts = findPartition({ ...list, kinds: [] })?.parts
  expect(parts?.find(({ id }) => id === 'solved')?.count).toBe(1204)
  expect(parts?.some(({ id }) => id === 'emploi')).toBe(false)
})

test('says nothing of a list whose length is not known', () => {
  expect(findPartition({ ...list, verified: missing({}) })).toBeUndefined()
})
