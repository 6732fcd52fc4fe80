import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ProblemError } from '../../../api/http/problem.ts'
import { openDatabase } from '../../../api/release/database.ts'
import { createReleases, writeRelease } from '../tinyRelease.ts'

async function open(longest?: number) {
  const directory = createReleases()
  await writeRelease(directory, 1)
  return openDatabase(join(directory, '1', 'public.duckdb'), longest === undefined ? {} : { longest })
}

test('a query that takes too long is interrupted, and its connection serves the next one', async () => {
  const database = await open(200)
  const endless =
    'select count(*)::double as n from range(1000000) a, range(1000000) b where a.range + b.range = $n'
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4 }, () => database.query(endless, { n: -1 })),
  )
  for (const outcome of outcomes) {
    expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(ProblemError)
    expect(outcome.status === 'rejected' && outcome.reason.refusal.en).toMatchObject({ status: 503 })
  }
  expect(await database.query('select 1::double as n')).toEqual([{ n: 1 }])
  database.close()
})

test('a statement prepared once is bound anew each time', async () => {
  const database = await open()
  const sql = 'select id from territory where id in (select unnest($ids::varchar[])) order by id'
  expect(await database.query(sql, { ids: ['FR.A20'] })).toEqual([{ id: 'FR.A20' }])
  expect(await database.query(sql, { ids: [] })).toEqual([])
  expect(await database.query(sql, { ids: ['FR.D02', 'FR.A20'] })).toEqual([
    { id: 'FR.A20' },
    { id: 'FR.D02' },
  ])
  database.close()
})
