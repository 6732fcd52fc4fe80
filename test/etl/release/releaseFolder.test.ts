import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDraft, removeDebris } from '../../../etl/release/releaseFolder.ts'

let releases: string
beforeEach(async () => {
  releases = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterEach(() => rm(releases, { recursive: true, force: true }))

it('takes over a draft left under its own name', async () => {
  const left = await openDraft(releases, { name: '1' })
  await writeFile(join(left, 'private.duckdb'), 'half')
  expect(await readdir(await openDraft(releases, { name: '1' }))).toEqual([])
})

it('removes the drafts of dead runs only', async () => {
  await openDraft(releases, { name: 'dead' })
  await openDraft(releases, { name: 'alive' })
  await removeDebris(releases, { isAlive: (name) => name === 'alive' })
  expect(await readdir(releases)).toEqual(['.draft-alive'])
})
