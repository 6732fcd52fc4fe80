import { expect, test } from 'vitest'
import { findExitParts, toShares } from '../../../dashboard/views/beneficiaries/exitParts.ts'
import { figure, missing } from '../territories/figure.ts'

const positive = figure({ numerator: 800, denominator: 900 })
const unknown = figure({ numerator: 100, denominator: 1000 })
const kinds = [
  figure({ dimensions: { solution: 'maintien_scolarite' }, numerator: 600, denominator: 900 }),
  missing({ dimensions: { solution: 'emploi' }, status: 'suppressed', reason: 'confidential' }),
]

test('puts keeping in school first and what is unknown last, in shares of all exits', () => {
  const parts = findExitParts({ positive, kinds, unknown })
  expect(parts[0]).toMatchObject({ id: 'maintien_scolarite', count: 600, status: 'published' })
  expect(parts.at(-1)).toEqual({ id: 'unknown', count: 100, status: 'published', figure: unknown })
  const shares = toShares(parts, { exits: 1000, name: (id) => id })
  expect(shares[0]?.value).toBe(0.6)
  expect(shares.find(({ id }) => id === 'other')?.value).toBe(0.1)
  expect(shares.find(({ id }) => id === 'emploi')).toMatchObject({ value: null, status: 'suppressed' })
})
