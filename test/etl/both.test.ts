import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { both } from '../../etl/both.ts'

it('gives both results, and takes what is no promise', async () => {
  expect(await both(setTimeout(5, 'slow'), undefined)).toEqual(['slow', undefined])
})

it('ends only once both have, and fails with the first that does', async () => {
  const ended: string[] = []
  const slow = setTimeout(20).then(() => ended.push('slow'))
  await expect(both(Promise.reject(new Error('one')), slow)).rejects.toThrow('one')
  expect(ended).toEqual(['slow'])
  const other = Promise.reject(new Error('other'))
  await expect(both('done', other)).rejects.toThrow('other')
})
