import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'demo/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stderr }
}

test('a national set is refused in data/sources, also through a link', () => {
  const link = join(folder, 'link')
  symlinkSync(join(root, 'data/sources'), link)
  for (const out of ['data/sources', 'data/sources/national', join(link, 'national')]) {
    expect(run('--national', '--out', out)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('never written'),
    })
  }
  expect(existsSync(join(root, 'data/sources/national'))).toBe(false)
})

test.each([[['--national']], [['--bogus']], [['--seed', 'x']], [['--participations', '5']]])(
  'wrong usage: %j',
  (args) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('usage:') })
  },
)
