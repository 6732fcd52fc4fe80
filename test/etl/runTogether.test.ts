import { expect, test } from 'vitest'
import { openEngine } from '../../etl/engine.ts'
import { runTogether } from '../../etl/runTogether.ts'

test('what is added after the rows of an empty table is not lost', async () => {
  const engine = await openEngine(':memory:', { threads: '2' })
  try {
    await engine.run('create table empty (n bigint)')
    await engine.run('create table filled (n bigint)')
    const changed: number[] = []
    await runTogether(engine, async () => {
      changed.push(await engine.run('insert into filled from empty'))
      changed.push(await engine.run('insert into filled select range from range(500000) group by range'))
    })
    expect(changed).toEqual([0, 500_000])
    expect(await engine.all('select count(*) as rows, sum(n) as sum from filled')).toEqual([
      { rows: 500_000, sum: 124_999_750_000 },
    ])
  } finally {
    await engine.close()
  }
})
