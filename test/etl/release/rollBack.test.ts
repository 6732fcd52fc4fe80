import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readChanges } from '../../../etl/release/findChanges.ts'
import { findLastBuilt } from '../../../etl/release/findLastBuilt.ts'
import { readManifest } from '../../../etl/release/readManifest.ts'
import { findCurrent } from '../../../etl/release/releaseFolder.ts'
import { rollBack } from '../../../etl/release/rollBack.ts'
import { findWithdrawal, withdraw } from '../../../etl/release/withdraw.ts'
import { publishZones } from './publishZones.ts'

let releases: string

beforeEach(async () => {
  releases = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})

afterEach(async () => {
  await rm(releases, { recursive: true, force: true })
})

it('serves older content again under a new number', async () => {
  await publishZones(releases, 'one')
  await publishZones(releases, 'two', {
    sabotage: "update observation set value = value / 2 where indicator = 'fwb_absence_rate'",
  })
  await rollBack({ releases, to: 1, draft: 'three', now: new Date('2026-11-22T10:00:00Z') })
  expect(await findCurrent(releases)).toBe(3)
  const [first, third] = [await readManifest(releases, 1), await readManifest(releases, 3)]
  expect(third).toMatchObject({ contentHash: first.contentHash, public: first.public, rollbackOf: 1 })
  expect(third.changes).toMatchObject({ previous: 2, kind: 'minor' })
  expect((await readChanges(join(releases, '3'))).counts).toEqual(third.changes?.counts)
  // an outsider may have kept what was rolled back
  expect(await findLastBuilt(releases)).toBe(join(releases, '2', 'private.duckdb'))
  await expect(rollBack({ releases, to: 9, draft: 'four', now: new Date() })).rejects.toThrow(
    'release 9: not found; accepted: 1, 2, 3',
  )
})

it('goes on from the release that readers see where the one served is damaged', async () => {
  await publishZones(releases, 'one')
  await publishZones(releases, 'two')
  await appendFile(join(releases, '2', 'public.duckdb'), 'x')
  await publishZones(releases, 'three')
  expect((await readManifest(releases, 3)).changes?.previous).toBe(1)
  await truncate(join(releases, '3', 'public.duckdb'), 5000)
  const rolledBack = await rollBack({ releases, to: 1, draft: 'four', now: new Date(0) })
  expect(rolledBack).toMatchObject({ release: 4, rollbackOf: 1, changes: { previous: 1, kind: 'patch' } })
  expect(await findCurrent(releases)).toBe(4)
})

it('names a manifest that cannot be read; a rollback goes round it', async () => {
  await publishZones(releases, 'one')
  await publishZones(releases, 'two')
  await writeFile(join(releases, '2', 'manifest.json'), '{"release":')
  const path = join(releases, '2', 'manifest.json')
  await expect(findLastBuilt(releases)).rejects.toThrow(`release 2: ${path} cannot be read`)
  await rollBack({ releases, to: 1, draft: 'three', now: new Date(0) })
  await rm(join(releases, '2'), { recursive: true })
  expect(await findLastBuilt(releases)).toBe(join(releases, '1', 'private.duckdb'))
  await publishZones(releases, 'four')
  expect((await readManifest(releases, 4)).changes?.previous).toBe(3)
})

it('withdraws a release that is no longer served, or the only one', async () => {
  await publishZones(releases, 'one')
  const asked = { releases, release: 1, reason: 'wrong enrolments', now: new Date('2026-11-22T10:00:00Z') }
  await publishZones(releases, 'two')
  await expect(withdraw({ ...asked, release: 2 })).rejects.toThrow('release 2: is the one served')
  await withdraw(asked)
  expect(await findWithdrawal(releases, 1)).toMatchObject({ reason: 'wrong enrolments' })
  await expect(rollBack({ releases, to: 1, draft: 'three', now: new Date() })).rejects.toThrow('withdrawn')
  await withdraw({ ...asked, release: 2 })
  expect(await findWithdrawal(releases, 2)).toMatchObject({ reason: 'wrong enrolments' })
})
