import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openShelf } from '../../api/release/shelf.ts'
import { listen } from '../../api/serve/server.ts'
import { publish } from '../../etl/release/publish.ts'
import { openDraft } from '../../etl/release/releaseFolder.ts'
import { insertRow, observeAll, openWarehouse } from '../etl/observe/warehouse.ts'

const published = 10
const figures = 'indicators/fwb_absence_rate/observations?level=zone'

it('answers from one release at a time while ten are published', async () => {
  const releases = await mkdtemp(join(tmpdir(), 'vigie-load-'))
  await publishOne(releases, 1)
  const faults: string[] = []
  const shelf = openShelf(releases, { now: () => performance.now(), log: (line) => faults.push(line) })
  const server = await listen(createApp({ shelf, log: (line) => faults.push(line) }), {
    host: '127.0.0.1',
    port: 0,
  })
  let publishing = true
  const readers = [1, 2, 3].map(async () => {
    let [reads, highest] = [0, 1]
    // on a busy machine the last one is seen late
    while (publishing || highest <= published) {
      const current = await readOne(`${server.url}/api/v1/${figures}`)
      expect(current).toBeGreaterThanOrEqual(highest)
      highest = current
      // an older one, asked for by its number, stays what it was
      expect(await readOne(`${server.url}/api/v1/${figures}&release=1`)).toBe(1)
      await readExtract(`${server.url}/api/v1/extracts/fwb_absence_rate.csv?level=zone`)
      reads += 1
    }
    return { reads, highest }
  })
  for (const reader of readers) reader.catch(() => undefined)
  for (let release = 2; release <= 1 + published; release += 1) await publishOne(releases, release)
  publishing = false
  for (const { reads, highest } of await Promise.all(readers)) {
    expect(reads).toBeGreaterThan(published)
    expect(highest).toBe(1 + published)
  }
  await server.stop()
  shelf.close()
  expect(faults.filter((line) => !/^release \d+ served$/.test(line))).toEqual([])
  await rm(releases, { recursive: true, force: true })
})

interface Answer {
  release: number
  observations: { numerator: number | null; value: number | null }[]
}

/** The number of a release whose figures are all its own: each counts a thousand and the number. */
async function readOne(url: string): Promise<number> {
  const response = await fetch(url)
  const text = await response.text()
  expect(response.status, text).toBe(200)
  const { release, observations } = JSON.parse(text) as Answer
  expect(observations.map(({ numerator }) => numerator)).toEqual([1000 + release, 1000 + release])
  return release
}

/** Every line of an extract is of one release, and holds its figures. */
async function readExtract(url: string): Promise<void> {
  const lines = (await (await fetch(url)).text()).trimEnd().split('\r\n')
  const [header = [], ...rows] = lines.map((line) => line.split(','))
  const [counts, releases] = ['numerator', 'release'].map((name) =>
    rows.map((row) => Number(row[header.indexOf(name)])),
  )
  expect(new Set(releases).size).toBe(1)
  expect(counts).toEqual(releases?.map((release) => 1000 + release))
}

/** Release `number`: in both zones, a thousand pupils and the number. */
async function publishOne(releases: string, number: number) {
  const folder = await openDraft(releases, { name: String(number) })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  for (const territory of ['BE.FWB.Z01', 'BE.FWB.Z02']) {
    const row = { annee_scolaire: '2020-2021', type_enseignement: 'ordinaire', seuil_demi_jours: 9 }
    await insertRow(engine, 'fwb_absences', { ...row, territory, signales: 1000 + number, eleves: 10_000 })
  }
  await observeAll(engine)
  const { release } = await publish(engine, folder, {
    releases,
    threshold: 5,
    protection: [],
    now: new Date('2026-11-21T10:00:00Z'),
  })
  expect(release).toBe(number)
}
