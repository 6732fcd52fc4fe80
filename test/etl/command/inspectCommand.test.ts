import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runInspectCommand } from '../../../etl/command/inspectCommand.ts'
import { runReleaseCommand } from '../../../etl/command/releaseCommands.ts'
import { countCells, observe, protectCells } from '../../../etl/observe/observe.ts'
import { traceCells } from '../../../etl/observe/traceCells.ts'
import { publish } from '../../../etl/release/publish.ts'
import { openDraft } from '../../../etl/release/releaseFolder.ts'
import { rollBack } from '../../../etl/release/rollBack.ts'
import { withdraw } from '../../../etl/release/withdraw.ts'
import { publishedTables } from '../../../indicators/tables/tables.ts'
import { insertRow, openWarehouse } from '../observe/warehouse.ts'

const now = new Date('2026-11-21T10:00:00Z')
let releases: string

/**
 * Pupils reported in two zones, in ordinary and special education: 100 and 4, 200 and 10; with totals nine counts whose
 * sum is four times 314. Four is below five; the other three inside the table are the cheapest to hide with it: 314 of 1256.
 */
beforeAll(async () => {
  releases = await mkdtemp(join(tmpdir(), 'vigie-inspect-'))
  const folder = await openDraft(releases, { name: 'draft' })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  for (const [territory, type_enseignement, signales] of [
    ['BE.FWB.Z01', 'ordinaire', 100],
    ['BE.FWB.Z01', 'specialise', 4],
    ['BE.FWB.Z02', 'ordinaire', 200],
    ['BE.FWB.Z02', 'specialise', 10],
  ] as const) {
    const row = { annee_scolaire: '2020-2021', territory, type_enseignement, seuil_demi_jours: 9 }
    await insertRow(engine, 'fwb_absences', { ...row, signales, eleves: 10_000 })
  }
  await countCells(engine)
  const protection = await protectCells(engine, { threshold: 5 })
  await traceCells(engine, publishedTables)
  await observe(engine)
  await publish(engine, folder, { releases, threshold: 5, protection, now })
})

afterAll(() => rm(releases, { recursive: true, force: true }))

it('says what is hidden, and what a threshold of 3 or 11 would cost', async () => {
  const said = await inspect('en')
  expect(said).toContain('release 1\nthreshold 5')
  expect(numbersAfter(said, 'Pupils reported (FWB)')).toEqual([
    ['5', '1', '3', '25.00%', '0'], // as published
    ['9', '0', '0', '0.00%', '0'], // 3: four is large enough
    ['5', '2', '2', '25.00%', '0'], // 11: ten is too small as well
  ])
  expect(said.match(/threshold \d+/g)).toEqual(['threshold 5', 'threshold 3', 'threshold 11'])
})

it('says it in French, of the threshold asked for', async () => {
  const said = await inspect('fr', '4')
  expect(said).toContain('version 1\nseuil 5')
  expect(numbersAfter(said, 'Élèves signalés (FWB)')).toEqual([
    ['5', '1', '3', '25,00\u202f%', '0'],
    ['9', '0', '0', '0,00\u202f%', '0'],
  ])
  expect(said).not.toMatch(/\b(100|200|10|314)\b/) // no count, hidden or not
})

it('lists releases with their class and what has become of them', async () => {
  expect(await list('en')).toEqual([
    expect.stringMatching(/^ {3}1 {2}2026-11-21 10:00:00 {2}first {6}served {2}\d+ figures/),
  ])
  await rollBack({ releases, to: 1, draft: 'draft', now })
  await withdraw({ releases, release: 1, reason: 'mauvais fichier', now })
  expect(await list('fr')).toEqual([
    expect.stringMatching(/ première {3}retirée \(mauvais fichier\) {2}\d+ chiffres/),
    expect.stringMatching(/^ {3}2 {2}.* correctif {2}servie .* le contenu de la version 1$/),
  ])
})

it('lists as served what readers are given where the newest release is damaged', async () => {
  const release = await rollBack({ releases, to: 2, draft: 'draft', now })
  await appendFile(join(releases, String(release.release), 'public.duckdb'), 'damage')
  expect((await list('en')).map((line) => line.match(/served|damaged|withdrawn/)?.[0])).toEqual([
    'withdrawn',
    'served',
    'damaged',
  ])
})

async function list(language: 'fr' | 'en'): Promise<string[]> {
  const lines: string[] = []
  await runReleaseCommand(['list'], { releases, language, write: (text) => lines.push(text) })
  return lines
}

async function inspect(language: 'fr' | 'en', threshold?: string): Promise<string> {
  const said: string[] = []
  await runInspectCommand({ releases, language, threshold, write: (text) => said.push(text) })
  return said.join('\n')
}

function numbersAfter(said: string, label: string): string[][] {
  const lines = said.split('\n').filter((line) => line.startsWith(label))
  return lines.map((line) => line.slice(label.length).trim().split(/[ ]+/))
}
