import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const holder = join(import.meta.dirname, 'holder.ts')
const golden = (name: string) => join(import.meta.dirname, `../screen/golden/${name}`)

let folder: string
let releases: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-hold-'))
  releases = join(folder, 'releases')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('lets one of two commands change the releases, and names the other', async () => {
  const first = await hold()
  await mkdir(join(releases, '.draft-1'))
  const refused = await Promise.all([
    etl('--sources', golden('eurostat_tsv/sources')),
    etl('rollback', '1'),
    etl('withdraw', '1', '--reason', 'x'),
    etl('purge', '--before', '2016-01-01'),
  ])
  for (const { code, output } of refused) {
    expect(code).toBe(1)
    expect(output).toContain(
      `another command is at work there (test, ${first.pid}, 2030-01-01T00:00:00.000Z)`,
    )
    expect(output).toContain('wait until it ends')
  }
  // what the first one builds is left alone
  expect((await readdir(releases)).sort()).toEqual(['.draft-1', '.lock'])
  const looked = await etl('list')
  expect(looked.code).toBe(0)
  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = await etl('--sources', golden('eurostat_tsv/sources'))
  expect(second.output).not.toContain('stopped')
  expect(second.code).toBe(0)
  expect((await readdir(releases)).sort()).toEqual(['.lock', '1', 'current.json', 'raw'])
})

it('publishes twice in a row when two builds start together, or once', async () => {
  const both = await Promise.all([1, 2].map(() => etl('--sources', golden('eurostat_tsv/sources'))))
  const published = both.filter(({ code }) => code === 0)
  expect(published.length).toBeGreaterThan(0)
  for (const { code, output } of both) if (code !== 0) expect(output).toContain('another command is at work')
  const numbers = (await readdir(releases)).filter((name) => /^\d+$/.test(name))
  expect(numbers).toHaveLength(published.length)
  expect(JSON.parse(await readFile(join(releases, 'current.json'), 'utf8'))).toEqual({
    release: numbers.length,
  })
})

it('believes the system, not what a dead command left in writing', async () => {
  await mkdir(join(releases, '.lock'), { recursive: true })
  // this very process is alive, and says that it holds the folder since a time to come
  const left = { pid: process.pid, command: 'etl', since: '2099-01-01T00:00:00.000Z' }
  await writeFile(join(releases, '.lock/holder.json'), JSON.stringify(left))
  const child = await hold()
  child.kill('SIGTERM')
  await once(child, 'exit')
})

/** A process that holds the releases until it is killed. */
async function hold() {
  const child = spawn(process.execPath, ['--import=tsx', holder, releases], { cwd: root })
  const [said] = await once(child.stdout, 'data')
  expect(String(said)).toBe('held\n')
  return child
}

function etl(...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const folders = [
      '--releases',
      releases,
      '--reports',
      join(folder, 'reports'),
      '--lang',
      'en',
      '--reject-limit',
      '50',
    ]
    const reference = ['--reference', golden('reference')]
    const command = ['--import=tsx', join(root, 'etl/cli.ts'), ...args, ...folders, ...reference]
    const child = spawn(process.execPath, command, { cwd: root })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('exit', (code) => resolve({ code, output }))
  })
}
