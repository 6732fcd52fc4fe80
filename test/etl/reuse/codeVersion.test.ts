import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCodeVersion } from '../../../etl/reuse/codeVersion.ts'

test('the version of the code is another after any change to what reads', async () => {
  const code = await mkdtemp(join(tmpdir(), 'reuse-'))
  const root = join(import.meta.dirname, '../../..')
  for (const part of ['contracts', 'etl', 'indicators', 'package-lock.json']) {
    await cp(join(root, part), join(code, part), { recursive: true })
  }
  expect(await readCodeVersion(code)).toBe(await readCodeVersion())
  const versions = [await readCodeVersion(code)]
  for (const file of [
    'contracts/actions.ts',
    'etl/screen/readRows.ts',
    'indicators/territory.ts',
    'package-lock.json',
  ]) {
    await appendFile(join(code, file), '\n')
    versions.push(await readCodeVersion(code))
  }
  expect(new Set(versions).size).toBe(5)
  await rm(join(code, 'indicators'), { recursive: true })
  expect(await readCodeVersion(code)).toBeUndefined()
  await rm(code, { recursive: true })
})
