import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eraseRawFiles } from '../../../etl/release/eraseRawFiles.ts'
import { purge } from '../../../etl/release/purge.ts'
import { findCurrent, listReleases } from '../../../etl/release/releaseFolder.ts'
import { findWithdrawal } from '../../../etl/release/withdraw.ts'
import { eraseReports } from '../../../etl/report/eraseReports.ts'
import { openKey } from '../../../etl/warehouse/key.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

// a folder where a file is expected, or a file in the place of a folder, cannot be read, whoever asks
test('a file that cannot be read is not taken as absent', async () => {
  await mkdir(join(folder, '1', 'withdrawn.json'), { recursive: true })
  await mkdir(join(folder, 'current.json'))
  await expect(findWithdrawal(folder, 1)).rejects.toThrow('EISDIR')
  await expect(findCurrent(folder)).rejects.toThrow('EISDIR')
  expect(await findWithdrawal(folder, 2)).toBeUndefined()
  expect(await findCurrent(join(folder, '1'))).toBeUndefined()
})

test('a key that cannot be read does not let the demonstration’s take its place', async () => {
  const file = join(folder, 'pseudonym.key')
  await mkdir(file)
  await expect(openKey({ file })({ synthetic: true })).rejects.toThrow('EISDIR')
  expect(existsSync(join(folder, 'demonstration.key'))).toBe(false)
})

test('a folder that cannot be read is not taken as empty', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  await expect(listReleases(file)).rejects.toThrow('ENOTDIR')
  await expect(eraseReports(file, ['x'])).rejects.toThrow('ENOTDIR')
  expect(await listReleases(join(folder, 'none'))).toEqual([])
  expect(await eraseReports(join(folder, 'none'), ['x'])).toBe(0)
  expect(await eraseRawFiles(folder)).toEqual([])
})

test('a purge that cannot read the kept files does not say that it is done', async () => {
  await writeFile(join(folder, 'raw'), '')
  const erasure = { before: '2016-09-03' }
  await expect(purge({ releases: folder, erasure, now: new Date(0) })).rejects.toThrow('ENOTDIR')
  expect(existsSync(join(folder, 'purges.jsonl'))).toBe(false)
})
