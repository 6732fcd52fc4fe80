import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findCurrent } from '../../etl/release/releaseFolder.ts'
import { rollBack } from '../../etl/release/rollBack.ts'
import { run } from '../../etl/run.ts'
import { openApp } from '../api/tinyRelease.ts'
import { expectWhole } from './expectWhole.ts'

const golden = join(import.meta.dirname, '../etl/screen/golden')
/** A day, twenty years after it, and forty before that. */
const [day, later, earlier] = ['2026-11-21', '2046-11-21', '2006-11-21'].map((text) => new Date(text))

it('publishes and serves releases by their numbers, wherever the clock jumps', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clock-'))
  const releases = join(folder, 'releases')
  const publish = (now = new Date(0)) =>
    run({
      sources: join(golden, 'eurostat_tsv/sources'),
      reference: join(golden, 'reference'),
      rejectLimit: 0.5,
      releases,
      reports: join(folder, 'reports'),
      key: async () => Buffer.alloc(32, 1),
      now,
      process: { name: 'test', isAlive: () => false },
    })
  await publish(day)
  const { app, close } = openApp(releases)
  const served = async () => (await (await app.request('/api/v1/ready')).json()) as object
  expect(await served()).toEqual({ status: 'ready', release: 1 })
  for (const [index, now] of [later, earlier, day].entries()) {
    const number = index + 2
    const { status, reportFolder } = await publish(now)
    expect([status, reportFolder]).toEqual(['published', expect.any(String)])
    expect(await findCurrent(releases)).toBe(number)
    // the pointer too bears the time of a clock that is wrong
    await utimes(join(releases, 'current.json'), now ?? 0, now ?? 0)
    expect(await served()).toEqual({ status: 'ready', release: number })
    await expectWhole(releases, number)
  }
  const back = await rollBack({ releases, to: 1, draft: 'back', now: earlier ?? new Date(0) })
  expect(back.release).toBe(5)
  expect(await served()).toEqual({ status: 'ready', release: 5 })
  close()
  await rm(folder, { recursive: true, force: true })
})
