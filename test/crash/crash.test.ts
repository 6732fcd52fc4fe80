import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { publish } from '../../etl/release/publish.ts'
import { describeFile, findCurrent, openDraft } from '../../etl/release/releaseFolder.ts'
import { insertRow, observeAll, openWarehouse } from '../etl/observe/warehouse.ts'

const kills = Number(process.env.VIGIE_KILLS ?? 8)
const steps = ['draft flushed', 'folder numbered', 'pointer written', 'pointer replaced']

it('serves a whole release, with a growing number, whenever its publisher is killed', {
  timeout: 120_000,
}, async () => {
  const releases = await mkdtemp(join(tmpdir(), 'vigie-crash-'))
  await publishFirst(releases)
  let reading = true
  let highest = 0
  let reads = 0
  const reader = (async () => {
    while (reading) {
      const number = (await findCurrent(releases)) ?? 0
      expect(number).toBeGreaterThanOrEqual(highest)
      highest = number
      await expectWhole(releases, number)
      reads += 1
      await new Promise((done) => setTimeout(done, 20))
    }
  })()
  for (let turn = 0; turn < kills; turn += 1) {
    // every second kill at a named step, the others at a moment drawn at random
    const step = turn % 2 === 0 ? (steps[(turn / 2) % steps.length] ?? '') : ''
    await publishUntilKilled(releases, step)
  }
  reading = false
  await reader
  expect(reads).toBeGreaterThan(kills)
  expect(highest).toBeGreaterThan(1)
  await removeAll(releases)
})

async function publishUntilKilled(releases: string, step: string) {
  const script = new URL('./publisher.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script, releases, step], { stdio: 'ignore' })
  const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)))
  const timer = step ? undefined : setTimeout(() => child.kill('SIGKILL'), 500 + Math.random() * 1500)
  expect(await ended).toBe('SIGKILL')
  clearTimeout(timer)
}

async function expectWhole(releases: string, number: number) {
  const folder = join(releases, String(number))
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  expect(manifest.release).toBe(number)
  expect(await describeFile(join(folder, 'public.duckdb'))).toEqual(manifest.public)
}

async function publishFirst(releases: string) {
  const folder = await openDraft(releases, { name: 'first' })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  await insertRow(engine, 'fwb_absences', {
    annee_scolaire: '2020-2021',
    territory: 'BE.FWB.Z01',
    signales: 50,
    eleves: 1000,
  })
  await observeAll(engine)
  await publish(engine, folder, { releases, threshold: 5, protection: [], now: new Date() })
}

async function removeAll(releases: string) {
  expect((await readdir(releases)).length).toBeGreaterThan(1)
  await rm(releases, { recursive: true, force: true })
}
