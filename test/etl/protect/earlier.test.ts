import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Engine } from '../../../etl/engine.ts'
import { countCells, protectCells } from '../../../etl/observe/observe.ts'
import { insertRow, openWarehouse } from '../observe/warehouse.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-earlier-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('keeps an unchanged count hidden though its neighbours would allow it to be shown', async () => {
  const first = await publishZones('one', { 'BE.FWB.Z01': 2, 'BE.FWB.Z02': 60 })
  expect(first.hidden.get('BE.FWB.Z02')).toBe('secondary')
  // the small count has grown: nothing is small any more
  const second = await publishZones('two', { 'BE.FWB.Z01': 22, 'BE.FWB.Z02': 60 }, first.path)
  expect(second.hidden.get('BE.FWB.Z02')).toBe('secondary')
  const fresh = await publishZones('three', { 'BE.FWB.Z01': 22, 'BE.FWB.Z02': 60 })
  expect(fresh.hidden.size).toBe(0)
})

it('does not let a new total give away what the old one kept', async () => {
  const first = await publishZones('one', { 'BE.FWB.Z01': 2, 'BE.FWB.Z02': 60 })
  // with zone 2 unchanged, showing the new zone 1 and the new total would give zone 2, and with it the old zone 1
  const second = await publishZones('two', { 'BE.FWB.Z01': 22, 'BE.FWB.Z02': 60 }, first.path)
  const open = ['BE.FWB', 'BE.FWB.Z01'].filter((territory) => second.hidden.has(territory))
  expect(open).not.toEqual([])
})

it('refuses a small count that only counts shown before could hide', async () => {
  const first = await publishZones('one', { 'BE.FWB.Z01': 20, 'BE.FWB.Z02': 60 })
  expect(first.hidden.size).toBe(0)
  const second = await publishZones('two', { 'BE.FWB.Z01': 3, 'BE.FWB.Z02': 60 }, first.path)
  // zone 2 is known: the new total has to be hidden with zone 1
  expect([...second.hidden.keys()].sort()).toEqual(['BE.FWB', 'BE.FWB.Z01'])
})

it('takes a higher threshold than that of the release before', async () => {
  const first = await publishZones('one', { 'BE.FWB.Z01': 7, 'BE.FWB.Z02': 60 })
  expect(first.hidden.size).toBe(0)
  // zone 1 was shown: hiding zone 2 or the total would hide nothing
  const second = await publishZones('two', { 'BE.FWB.Z01': 7, 'BE.FWB.Z02': 60 }, first.path, {
    threshold: 11,
  })
  expect([...second.hidden]).toEqual([['BE.FWB.Z01', 'primary']])
})

it('does not solve again what has not changed', async () => {
  const first = await publishZones('one', { 'BE.FWB.Z01': 2, 'BE.FWB.Z02': 60 })
  const again = await publishZones('two', { 'BE.FWB.Z01': 2, 'BE.FWB.Z02': 60 }, first.path, { seconds: 0 })
  expect(again.hidden).toEqual(first.hidden)
  await expect(
    publishZones('three', { 'BE.FWB.Z01': 4, 'BE.FWB.Z02': 61 }, first.path, { seconds: 0 }),
  ).rejects.toThrow('protection of fwb_absences: not done after 0 s of processor; nothing is published')
})

async function publishZones(
  name: string,
  reported: Record<string, number>,
  earlier?: string,
  options: { seconds?: number; threshold?: number } = {},
) {
  const path = join(folder, `${name}.duckdb`)
  await rm(join(folder, 'private.duckdb'), { force: true })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  for (const [territory, signales] of Object.entries(reported)) {
    await insertRow(engine, 'fwb_absences', {
      annee_scolaire: '2020-2021',
      type_enseignement: 'ordinaire',
      seuil_demi_jours: 9,
      territory,
      signales,
      eleves: 9000,
    })
  }
  try {
    await countCells(engine)
    await protectCells(engine, { threshold: 5, earlier, ...options })
    const hidden = await readHidden(engine)
    await engine.run(`attach '${path}' as kept`)
    await engine.run('copy from database private to kept')
    return { path, hidden }
  } finally {
    await engine.close()
  }
}

async function readHidden(engine: Engine): Promise<Map<string, string>> {
  const rows = await engine.all<{ territory: string; suppressed: string }>(
    "select territory, suppressed from cell where dimensions = '' and suppressed is not null order by territory",
  )
  return new Map(rows.map(({ territory, suppressed }) => [territory, suppressed]))
}
