import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEngine } from '../../../../etl/engine.ts'
import { openCopies } from '../../../../etl/screen/unpack/copies.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a copy is read by name by this process and the database, and by its owner only', async () => {
  const copies = await openCopies(folder)
  const [one, other] = [await copies.add(), await copies.add()]
  await writeFile(one, 'a;b\n1;2\n')
  await writeFile(other, 'x')
  expect(await readFile(one, 'utf8')).toBe('a;b\n1;2\n')
  expect(await readFile(other, 'utf8')).toBe('x')
  expect((await stat(one)).mode & 0o077).toBe(0)
  const engine = await openEngine()
  expect(await engine.all(`select * from read_csv('${one}', delim = ';', header = true)`)).toEqual([
    { a: 1, b: 2 },
  ])
  await engine.close()
  await copies.close()
})

test.runIf(process.platform === 'linux')('a copy has no name that a crash could leave behind', async () => {
  const copies = await openCopies(folder)
  await writeFile(await copies.add(), 'Jean Dupont')
  expect(await readdir(folder)).toEqual([])
  await copies.close()
})
