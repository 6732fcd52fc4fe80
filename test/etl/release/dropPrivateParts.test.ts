import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dropPrivateParts } from '../../../etl/release/dropPrivateParts.ts'

let releases: string
beforeEach(async () => {
  releases = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterEach(() => rm(releases, { recursive: true, force: true }))

it('keeps every public part, and the private parts of the last ten releases', async () => {
  for (let release = 1; release <= 12; release += 1) {
    await mkdir(join(releases, String(release)))
    for (const part of ['public', 'private']) {
      await writeFile(join(releases, String(release), `${part}.duckdb`), '')
    }
  }
  expect(await dropPrivateParts(releases)).toEqual([1, 2])
  expect(await readdir(join(releases, '2'))).toEqual(['public.duckdb'])
  expect(await readdir(join(releases, '3'))).toEqual(['private.duckdb', 'public.duckdb'])
})
