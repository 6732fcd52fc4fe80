import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Progress } from '../../etl/command/progress.ts'
import { withdraw } from '../../etl/release/withdraw.ts'
import { run } from '../../etl/run.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const root = join(import.meta.dirname, '../..')
const golden = (name: string) => join(import.meta.dirname, 'screen/golden', name, 'sources')
const reference = join(root, 'data/reference')

let releases: string
let reports: string
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  releases = join(folder, 'releases')
  reports = join(folder, 'reports')
  await mkdir(releases)
})
afterEach(() => rm(join(releases, '..'), { recursive: true, force: true }))

function options(name: string) {
  return {
    sources: golden(name),
    reference,
    releases,
    reports,
    now: new Date('2026-11-21T12:00:00Z'),
    key: async () => Buffer.alloc(32, 1),
    process: { name: 'test', isAlive: () => false },
  }
}

describe('a run', () => {
  test('publishes, and a refused one after it leaves the served release alone', async () => {
    const steps: Progress[] = []
    const first = await run({ ...options('eurostat_tsv'), onProgress: (step) => steps.push(step) })
    expect(first).toMatchObject({ status: 'published', release: { release: 1 } })
    const stages = [...new Set(steps.map(({ stage }) => stage))]
    expect(stages).toEqual([
      'discover',
      'decode',
      'read',
      'check',
      'load',
      'reconcile',
      'observe',
      'protect',
      'publish',
    ])
    const served = await readFile(join(releases, 'current.json'), 'utf8')
    const second = await run(options('missing_column'))
    expect(second.status).toBe('refused')
    expect(second.release).toBeUndefined()
    expect(await readFile(join(releases, 'current.json'), 'utf8')).toBe(served)
    expect((await readdir(releases)).sort()).toEqual(['.lock', '1', 'current.json', 'raw'])
    expect(second.report).toMatchObject({ status: 'refused', releases: { published: null, served: 1 } })
    expect(second.report.verdict.en).toContain('release 1 stays served')
    const kept = ['2026-11-21T120000Z', '2026-11-21T120000Z-2']
    expect((await readdir(reports)).sort()).toEqual(kept)
    expect(second.reportFolder).toBe(join(reports, kept[1] ?? ''))
  })

  test('a dry run leaves a report and no other trace', async () => {
    const { status, reportFolder } = await run({
      ...options('eurostat_tsv_wrong'),
      rejectLimit: 1,
      dryRun: true,
    })
    expect(status).toBe('checked')
    expect(await readdir(releases)).toEqual([])
    const rejects = 'rejects/eurostat/edat_lfse_16/2026/edat_lfse_16.tsv.csv'
    expect(await readFile(join(reportFolder ?? '', rejects), 'utf8')).toContain('\tvigie_ligne\t')
  })
})

describe('the command', () => {
  function etl(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    return new Promise((resolve) => {
      const command = ['--import=tsx', join(root, 'etl/cli.ts'), ...args]
      execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      })
    })
  }

  test('exits 1 on a refused file and names file, column and what is accepted', async () => {
    const { code, stdout, stderr } = await etl(
      '--sources',
      golden('too_many_rejects'),
      '--releases',
      releases,
      '--reports',
      reports,
      '--lang',
      'en',
      '--json',
    )
    const { status, screening, ...printed } = JSON.parse(stdout)
    expect([code, status]).toEqual([1, 'refused'])
    expect(screening.rejects).toContainEqual({
      source: 'editeur/enrolments/2020',
      file: 'enrolments.csv',
      line: 4,
      column: 'sexe',
      value: '2',
      rule: 'sex',
      accepted: { fr: 'F, M, X', en: 'F, M, X' },
    })
    const kept = JSON.parse(await readFile(join(printed.reportFolder, 'report.json'), 'utf8'))
    expect({ status, ...printed }).toMatchObject(kept)
    expect(stderr).toContain('decoding editeur/enrolments/2020/enrolments.csv')
    expect(await readdir(releases)).toEqual(['.lock'])
  })

  test('exits 2 on wrong usage, says what is accepted', async () => {
    const [option, command, folder] = await Promise.all([
      etl('--nope'),
      etl('publish'),
      etl('--sources', '/nowhere'),
    ])
    expect([option.code, command.code, folder.code]).toEqual([2, 2, 2])
    expect(folder.stderr).toMatch(/^sources: \/nowhere; accepted: an existing folder\n\nusage: /)
  })

  test('lists releases', async () => {
    const { release } = await run(options('eurostat_tsv'))
    await run(options('eurostat_tsv'))
    await withdraw({ releases, release: 1, reason: 'essai', now: new Date('2026-11-22T10:00:00Z') })
    await mkdir(join(releases, '12'))
    const { code, stdout } = await etl('list', '--releases', releases)
    const figures = `${release?.observations} chiffres  ${release?.contentHash.slice(0, 12)}`
    expect([code, ...stdout.trimEnd().split('\n')]).toEqual([
      0,
      `   1  2026-11-21 12:00:00  première   retirée (essai)  ${figures}`,
      `   2  2026-11-21 12:00:00  correctif  servie  ${figures}`,
      '  12  manifeste illisible  endommagée',
    ])
  })
})
