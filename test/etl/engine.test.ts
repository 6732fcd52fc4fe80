import { expect, it } from 'vitest'
import { openEngine } from '../../etl/engine.ts'

it('beside: the same tables, temporary ones of its own, closed with the rest', async () => {
  const engine = await openEngine()
  const beside = await engine.beside()
  try {
    await engine.run('create table kept as select 1 as n')
    await engine.run('create temp table passing as select 2 as n')
    expect(await beside.all('select n from kept')).toEqual([{ n: 1 }])
    await expect(beside.all('select n from passing')).rejects.toThrow('passing')
  } finally {
    await engine.close()
  }
  await expect(beside.all('select n from kept')).rejects.toThrow('query failed')
  await beside.close() // nothing is left to close
})
