import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdtemp, open, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCurrent } from '../../etl/release/releaseFolder.ts'
import { expectWhole } from './expectWhole.ts'

const root = join(import.meta.dirname, '../..')
const golden = join(import.meta.dirname, '../etl/screen/golden')
/** What a disk has left when a run begins, less than the 6 MB it needs: it fails at another moment with each. */
const room = [0, 16, 256, 1024, 2048, 4096].map((kilobytes) => kilobytes * 1024)

/** A disk of its own, of 64 MB, where this machine lets a test mount one. */
const disk = await mkdtemp(join(tmpdir(), 'disk-'))
const mounted = await mount('-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk)
let served = 0

beforeAll(async () => {
  if (!mounted) return
  const { code, output } = await etl()
  expect(output).toContain('release 1')
  expect(code).toBe(0)
  served = 1
})
afterAll(async () => {
  if (mounted) execFileSync('umount', [disk])
  await rm(disk, { recursive: true, force: true })
})

it.runIf(mounted)(
  'leaves the release served as it is when the disk is full, and says what to do',
  async () => {
    for (const bytes of room) {
      const filler = join(disk, 'filler')
      await fill(filler, bytes)
      const { code, output } = await etl()
      expect([bytes, code]).toEqual([bytes, 1])
      expect(output).toContain('no space left on the disk; the release served is intact: free some space')
      await expectServed()
      await rm(filler)
    }
    await expectNext()
  },
)

it.runIf(mounted)('leaves the release served as it is when the folder cannot be written to', async () => {
  expect(await mount('-o', 'remount,ro', disk)).toBe(true)
  const { code, output } = await etl()
  expect(code).toBe(1)
  expect(output).toContain('a folder cannot be written to; the release served is intact')
  await expectServed()
  expect(await mount('-o', 'remount,rw', disk)).toBe(true)
  await expectNext()
})

async function expectServed() {
  const releases = join(disk, 'releases')
  expect(await findCurrent(releases)).toBe(served)
  await expectWhole(releases, served)
}

/** A run with room enough publishes, and leaves nothing of those that failed. */
async function expectNext() {
  const { code, output } = await etl()
  expect([code, output]).toEqual([0, expect.any(String)])
  const names = await readdir(join(disk, 'releases'))
  const releases = names.map(Number).filter(Boolean)
  served = Math.max(...releases)
  await expectServed()
  expect(names.filter((name) => !/^\d+$/.test(name)).sort()).toEqual(['.lock', 'current.json', 'raw'])
  expect((await readdir(join(disk, 'reports'))).filter((name) => name.startsWith('.'))).toEqual([])
  expect(await readdir(join(disk, 'releases', '.lock'))).toEqual(['held.duckdb', 'holder.json'])
}

/** Writes a file until a number of bytes is left on the disk. */
async function fill(path: string, left: number) {
  const { bavail, bsize } = await statfs(disk)
  const file = await open(path, 'w')
  await file.write(Buffer.alloc(Math.max(0, bavail * bsize - left)))
  await file.close()
}

function mount(...args: string[]): Promise<boolean> {
  return new Promise((done) => execFile('mount', args, (error) => done(error === null)))
}

function etl(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const folders = ['--releases', join(disk, 'releases'), '--reports', join(disk, 'reports'), '--lang', 'en']
    const sources = [
      '--sources',
      join(golden, 'eurostat_tsv/sources'),
      '--reference',
      join(golden, 'reference'),
    ]
    const command = ['--import=tsx', join(root, 'etl/cli.ts'), ...sources, ...folders, '--reject-limit', '50']
    const child = spawn(process.execPath, command, { cwd: root })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('exit', (code) => resolve({ code, output }))
  })
}
