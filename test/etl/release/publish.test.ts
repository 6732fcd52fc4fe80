import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Engine, openEngine } from '../../../etl/engine.ts'
import { readChanges } from '../../../etl/release/findChanges.ts'
import { publish } from '../../../etl/release/publish.ts'
import { readManifest } from '../../../etl/release/readManifest.ts'
import { describeFile, findCurrent, listReleases, openDraft } from '../../../etl/release/releaseFolder.ts'
import { insertRow, observeAll, openWarehouse } from '../observe/warehouse.ts'
import { publishZones } from './publishZones.ts'

let releases: string

beforeEach(async () => {
  releases = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})

afterEach(async () => {
  await rm(releases, { recursive: true, force: true })
})

it('publishes a numbered release, points at it, and describes it in its manifest', async () => {
  await publishZones(releases, 'one')
  await publishZones(releases, 'two')
  expect(await listReleases(releases)).toEqual([1, 2])
  expect(await findCurrent(releases)).toBe(2)
  expect((await readdir(releases)).sort()).toEqual(['1', '2', 'current.json'])
  const first = await readManifest(releases, 1)
  const second = await readManifest(releases, 2)
  expect(await describeFile(join(releases, '2', 'public.duckdb'))).toEqual(second.public)
  expect(first.contentHash).toBe(second.contentHash)
  expect(second.observations).toBeGreaterThan(0)
})

it('keeps the bytes of a hidden count out of the public file', async () => {
  await publishZones(releases, 'one')
  const engine = await openEngine(join(releases, '1', 'public.duckdb'))
  const rows = await engine.all("select * from observation where status = 'suppressed'")
  await engine.close()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toMatchObject({ value: null, numerator: null, denominator: null })
  // 2 pupils of 7 654 321 in zone 1, and the 9 876 543 hidden beside them
  const bytes = await readFile(join(releases, '1', 'public.duckdb'))
  expect(bytes.includes(float(7_654_321))).toBe(false)
  expect(bytes.includes(float(9_876_543))).toBe(false)
})

it('refuses a release that does not hold, and leaves the one served', async () => {
  await publishZones(releases, 'one')
  await expect(
    publishZones(releases, 'two', {
      sabotage: "update observation set value = 2 where status = 'published'",
    }),
  ).rejects.toThrow('a share lies between 0 and 1')
  expect(await findCurrent(releases)).toBe(1)
  expect(await listReleases(releases)).toEqual([1])
})

it('publishes context values as they came, part of what the content hash covers', async () => {
  const row = { variable: 'taux_de_chomage', periode: '2019', unite: 'pourcent', source_citee: 'INSEE' }
  const unemployment = (value: number) => async (engine: Engine) => {
    await insertRow(engine, 'context_values', { ...row, territory: 'FR.D02', valeur: value })
    await insertRow(engine, 'context_values', { ...row, territory: 'FR.D60', valeur: null })
  }
  await publishZones(releases, 'one', { fill: unemployment(11.1) })
  await publishZones(releases, 'two', { fill: unemployment(11.2) })
  const engine = await openEngine(join(releases, '1', 'public.duckdb'))
  const rows = await engine.all('select * from context_value order by territory')
  await engine.close()
  const known = {
    variable: 'taux_de_chomage',
    level: 'department',
    period: '2019',
    unit: 'pourcent',
    cited: 'INSEE',
  }
  expect(rows).toEqual([
    { ...known, territory: 'FR.D02', value: 11.1, source: 'test/context_values/1', synthetic: false },
    { ...known, territory: 'FR.D60', value: null, source: 'test/context_values/1', synthetic: false },
  ])
  expect((await readManifest(releases, 1)).contentHash).not.toBe(
    (await readManifest(releases, 2)).contentHash,
  )
})

it('refuses a context variable in two units, and two values for one territory and period', async () => {
  const add = (unit: string, period: string) => async (engine: Engine) => {
    const row = { variable: 'ips', territory: 'FR.D02', valeur: 94, source_citee: 'DEPP' }
    await insertRow(engine, 'context_values', { ...row, unite: 'indice', periode: '2019' })
    await insertRow(engine, 'context_values', { ...row, unite: unit, periode: period })
  }
  await expect(publishZones(releases, 'one', { fill: add('part', '2020') })).rejects.toThrow(
    'a context variable has one unit (ips)',
  )
  await expect(publishZones(releases, 'two', { fill: add('indice', '2019') })).rejects.toThrow(
    'one value for a territory and a period (ips FR.D02 2019)',
  )
})

it('lets money exceed what was planned, and keeps no count of a rate that has no value', async () => {
  const folder = await openDraft(releases, { name: 'one' })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  await insertRow(engine, 'operations', {
    operation: 'o',
    intitule: 'O',
    pays: 'FR',
    porteur: 'P',
    budget_total: 100,
  })
  await insertRow(engine, 'conventions', { convention: 'c', operation: 'o', regles: 'aucune' })
  await insertRow(engine, 'actions', {
    action: 'a',
    operation: 'o',
    niveau_intervention: '1',
    type: 'autre',
    territory: 'FR.D02',
  })
  const spent = { convention: 'c', date: '2020-01-31', poste: 'autre', etat: 'certifiee', montant: 110 }
  await insertRow(engine, 'expenditures', spent)
  await insertRow(engine, 'published_rates', {
    indicateur: 'early_leavers_rate',
    definition: 'eu_elet_lfs',
    territory: 'FR',
    periode: '2019',
    valeur_marque: 's',
    numerateur: 3,
    denominateur: 40,
  })
  const figures = await observeAll(engine)
  expect(figures.get('early_leavers_rate:eu_elet_lfs:FR:2019')).toMatchObject({
    status: 'suppressed',
    numerator: null,
    denominator: null,
  })
  const rates = [...figures.values()].filter(({ id }) => id.startsWith('expenditure_rate'))
  expect(rates.map(({ value }) => value)).toContain(1.1)
  const options = { releases, threshold: 5, protection: [], now: new Date('2026-11-21T10:00:00Z') }
  await expect(publish(engine, folder, options)).resolves.toMatchObject({ release: 1 })
})

it('says what a release changed since the one before', async () => {
  await publishZones(releases, 'one')
  expect(await readChanges(join(releases, '1'))).toMatchObject({ previous: null, kind: null, figures: [] })
  await publishZones(releases, 'two')
  expect(await readChanges(join(releases, '2'))).toMatchObject({
    previous: 1,
    kind: 'patch',
    counts: { added: 0, withdrawn: 0, revised: 0, hidden: 0, shown: 0 },
  })
  await publishZones(releases, 'three', { sabotage: "delete from observation where status = 'suppressed'" })
  const third = await readChanges(join(releases, '3'))
  expect(third.kind).toBe('major')
  expect(third.counts.withdrawn).toBeGreaterThan(0)
  expect((await readManifest(releases, 3)).changes).toEqual({
    previous: 2,
    kind: 'major',
    counts: third.counts,
  })
})

function float(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}
