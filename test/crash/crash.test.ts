import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeFile, findCurrent, listReleases } from '../../etl/release/releaseFolder.ts'
import { publicationSteps, purgeSteps } from '../../etl/release/step.ts'
import { writePersonSources } from '../etl/release/personSources.ts'
import { expectWhole } from './expectWhole.ts'

const kills = Number(process.env.VIGIE_KILLS ?? 8)
const named = [
  ...publicationSteps.map((step) => ['build', step] as const),
  ...['draft flushed', 'folder numbered', 'pointer written', 'pointer replaced'].map(
    (step) => ['rollback', step] as const,
  ),
  ...purgeSteps.map((step) => ['purge', step] as const),
]
const commands = ['rollback', 'build', 'purge', 'build'] as const
/** A run too short for every step begins somewhere among them. */
const start = Math.floor(Math.random() * named.length)
/** Releases left for the reader and the commands; the disk need not hold thousands. */
const left = 20

/** Many kills go on in two folders side by side, for a command is busy on one core. */
const lanes = kills < 40 ? 1 : 2

it(`serves a whole release, with a growing number, whenever a command is killed (${kills} times)`, {
  timeout: 120_000 + kills * 20_000,
}, async () => {
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) => killMany({ first: lane * Math.ceil(kills / lanes), lanes })),
  )
})

async function killMany({ first, lanes }: { first: number; lanes: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'crash-'))
  const releases = join(folder, 'releases')
  await mkdir(join(folder, 'temp'))
  await writePersonSources(folder, { synthetic: true, entry: (index) => `2016-09-0${1 + (index % 9)}` })
  expect(await perform(folder, 'build', 'once')).toBe(0)
  const reader = startReader(releases)
  const last = Math.min(kills, first + Math.ceil(kills / lanes))
  for (let turn = first; turn < last; turn += 1) {
    const [command, step] = choose(turn)
    expect([command, step, await perform(folder, command, step)]).toEqual([command, step, 'SIGKILL'])
    await dropOldest(releases)
  }
  const { reads, highest } = await reader.stop()
  expect(reads).toBeGreaterThan(last - first)
  for (const command of ['purge', 'build']) expect(await perform(folder, command, 'once')).toBe(0)
  expect(await findCurrent(releases)).toBeGreaterThan(highest)
  await expectClean(folder)
  await rm(folder, { recursive: true, force: true })
}

/** Every second kill at a named step, the others at a moment drawn at random. */
function choose(turn: number): readonly [command: string, step: string] {
  const half = Math.floor(turn / 2)
  if (turn % 2 === 0) return named[(start + half) % named.length] ?? ['build', 'draft opened']
  return [commands[half % commands.length] ?? 'build', '']
}

/** Reads what is served until told to stop; throws then when something it read was wrong. */
function startReader(releases: string) {
  let reading = true
  let [reads, highest] = [0, 0]
  const looked = (async () => {
    while (reading) {
      const number = (await findCurrent(releases)) ?? 0
      expect(number).toBeGreaterThanOrEqual(highest)
      highest = number
      await expectWhole(releases, number)
      reads += 1
      await new Promise((done) => setTimeout(done, 250))
    }
  })()
  // judged when the reader is stopped
  looked.catch(() => undefined)
  return {
    async stop() {
      reading = false
      await looked
      return { reads, highest }
    },
  }
}

/** Ends with the signal that killed the command, or its exit code. */
async function perform(folder: string, command: string, step: string): Promise<unknown> {
  const script = join(import.meta.dirname, 'publisher.ts')
  const env = { ...process.env, TMPDIR: join(folder, 'temp') }
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, command, step], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const timer = step ? undefined : setTimeout(() => child.kill('SIGKILL'), 600 + Math.random() * 2400)
  const ended = await new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)))
  clearTimeout(timer)
  return ended
}

async function dropOldest(releases: string) {
  for (const number of (await listReleases(releases)).slice(0, -left)) {
    await rm(join(releases, String(number)), { recursive: true, force: true })
  }
}

/** Nothing half-made is left anywhere, and every part is the one its manifest describes. */
async function expectClean(folder: string) {
  const releases = join(folder, 'releases')
  const names = await readdir(releases)
  expect(names.filter((name) => !/^\d+$/.test(name)).sort()).toEqual(
    ['.lock', 'current.json', 'purges.jsonl', 'raw'].sort(),
  )
  for (const number of await listReleases(releases)) {
    const manifest = await expectWhole(releases, number)
    const place = join(releases, String(number))
    const parts = await readdir(place)
    expect(parts.filter((name) => /[.](new|wal)$/.test(name))).toEqual([])
    if (!parts.includes('private.duckdb')) continue
    expect(await describeFile(join(place, 'private.duckdb'))).toEqual(manifest.private)
  }
  for (const name of await readdir(join(releases, 'raw'))) {
    expect((await describeFile(join(releases, 'raw', name))).sha256).toBe(name)
    expect((await stat(join(releases, 'raw', name))).mode & 0o777).toBe(0o400)
  }
  for (const name of await readdir(join(folder, 'reports'))) {
    expect(name).toMatch(/^\d{4}-/)
    JSON.parse(await readFile(join(folder, 'reports', name, 'report.json'), 'utf8'))
  }
  // tsx keeps what it compiled there
  const temp = await readdir(join(folder, 'temp'))
  expect(temp.filter((name) => !name.startsWith('tsx-'))).toEqual([])
}
