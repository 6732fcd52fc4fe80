import { expect, test } from 'vitest'
import { ApiError } from '../../dashboard/client.ts'
import { joinAnswers } from '../../dashboard/joinAnswers.ts'

const one = { status: 'ready', data: 1 } as const
const two = { status: 'ready', data: 'two' } as const
const waiting = { status: 'loading' } as const
const failed = { status: 'error', error: new ApiError('no', 500), retry: () => {} } as const

test('several answers are ready when all are, and stand in their order', () => {
  expect(joinAnswers(one, two)).toEqual({ status: 'ready', data: [1, 'two'] })
  expect(joinAnswers()).toEqual({ status: 'ready', data: [] })
  expect(joinAnswers(one, waiting).status).toBe('loading')
})

test('what failed is said even while the rest is awaited', () => {
  expect(joinAnswers(one, waiting, failed)).toBe(failed)
})
