import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReportDocument } from '../../../etl/report/reportDocument.ts'
import { keepReport, openReport } from '../../../etl/report/reportFolder.ts'

let reports: string
beforeEach(async () => {
  reports = join(await mkdtemp(join(tmpdir(), 'vigie-test-')), 'reports')
})
afterEach(() => rm(join(reports, '..'), { recursive: true, force: true }))

const process = { name: '12', isAlive: () => false }
const report: ReportDocument = {
  format: 'vigie-screening-report',
  version: 1,
  at: '2026-11-21T21:45:00.123Z',
  status: 'checked',
  verdict: { fr: 'Vérifié', en: 'Checked' },
  releases: { published: null, served: null },
  revisions: [],
  sections: [],
  explanations: {},
}

test('a report takes the name of its time when it is whole, and only its owner reads it', async () => {
  const draft = await openReport(reports, process)
  await writeFile(join(draft, 'x'), '')
  expect(await readdir(reports)).toEqual(['.draft-12'])
  const folder = await keepReport(draft, report)
  expect(folder).toBe(join(reports, '2026-11-21T214500Z'))
  expect((await readdir(folder)).sort()).toEqual([
    'rapport.html',
    'rapport.txt',
    'report.html',
    'report.json',
    'report.txt',
    'x',
  ])
  expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).toEqual(report)
  const modes = await Promise.all(['', 'report.json', 'rapport.html'].map((name) => stat(join(folder, name))))
  expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600, 0o600])
})

test('a second run of one second has its own, and the last twenty are kept', async () => {
  for (let day = 10; day < 30; day++)
    await mkdir(join(reports, `2026-10-${day}T000000Z`), { recursive: true })
  await mkdir(join(reports, 'mine'))
  for (const name of ['2026-11-21T214500Z', '2026-11-21T214500Z-2']) {
    expect(await keepReport(await openReport(reports, process), report)).toBe(join(reports, name))
  }
  const names = (await readdir(reports)).sort()
  expect(names).toHaveLength(21)
  expect(names[0]).toBe('2026-10-12T000000Z')
  expect(names).toContain('mine')
})

test('a report stays, though the clock says that twenty others are later', async () => {
  for (let day = 10; day < 30; day++)
    await mkdir(join(reports, `2040-10-${day}T000000Z`), { recursive: true })
  const folder = await keepReport(await openReport(reports, process), report)
  expect((await stat(folder)).isDirectory()).toBe(true)
  expect(await readdir(reports)).toHaveLength(20)
})

test('what a crash left goes with the next run', async () => {
  await openReport(reports, { name: '11', isAlive: () => false })
  await keepReport(await openReport(reports, process), report)
  expect(await readdir(reports)).toEqual(['2026-11-21T214500Z'])
})
