import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DemoFile } from '../demo/demoFiles.ts'
import { nationalFiles } from '../demo/nationalFiles.ts'
import { smallOperationFiles } from '../demo/smallOperationFiles.ts'
import { writeDemoFiles } from '../demo/writeDemoFiles.ts'
import { readProtection } from '../etl/protect/describeProtection.ts'
import { run } from '../etl/run.ts'
import { openKey } from '../etl/warehouse/key.ts'

type Print = (line: object) => void

/** Sets drawn at random, each of several sizes. */
const drawn: Record<string, { sizes: readonly number[]; filesOf: (size: number) => DemoFile[] }> = {
  sizes: { sizes: [0.25, 0.5, 1, 2], filesOf: nationalCounts },
  small: {
    sizes: [8, 20, 60],
    filesOf: (participations) => smallOperationFiles({ seed: 1, participations }),
  },
}

/**
 * A release from nothing, then with what is new since a day, then again with nothing new. `npm run bench --
 * protect [SOURCES|national] [DAY]`; without a folder, the demonstration; without a day, its last extraction.
 * `national` draws 101 departments with their bassins and PSAD, whose last year is new; `sizes [TIMES]`, releases from
 * nothing of ¼, ½, 1 and 2 times as many cells; `small [N]`, of an operation of 8, 20 and 60 participations. Each of
 * these is in a process of its own.
 */
export async function bench(
  [given = 'data/sources', option, ...folders]: string[],
  print: Print,
): Promise<void> {
  if (given === 'once' && option !== undefined) return print(await measure(option, ...folders))
  const set = drawn[given]
  if (!set) return measureRelease(given, option, print)
  const size = set.sizes.find((one) => String(one) === option)
  if (size) return measureFiles(`${given} ${size}`, set.filesOf(size), print)
  for (const one of set.sizes) print(await benchApart(given, String(one)))
}

/** Runs this benchmark in a process of its own; what it prints. */
async function benchApart(...args: string[]): Promise<object> {
  const script = ['--import=tsx', 'bench/run.ts', 'protect', ...args]
  const { stdout } = await promisify(execFile)(process.execPath, script)
  return JSON.parse(stdout)
}

/** A release from nothing of files drawn at random. */
async function measureFiles(what: string, files: readonly DemoFile[], print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  try {
    const sources = join(folder, 'sources')
    for (const _ of writeDemoFiles(sources, files, { seed: 1 }));
    const measured = await measure(sources, join(folder, 'releases'), folder)
    const cells = measured.protection?.reduce((sum, table) => sum + table.cells, 0)
    print({ bench: 'protect', what, cells, ...measured })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Counts of territories: the participations of one operation do not grow with the country. */
function nationalCounts(times: number): DemoFile[] {
  return nationalFiles({ seed: 1, participations: 1, times }).filter(({ dataset }) =>
    ['territories', 'enrolments', 'siei_listings'].includes(dataset),
  )
}

async function measureRelease(given: string, day: string | undefined, print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  try {
    const releases = join(folder, 'releases')
    const older = join(folder, 'older')
    const sources = given === 'national' ? join(folder, 'national') : given
    if (given === 'national') for (const _ of writeDemoFiles(sources, nationalCounts(1), { seed: 1 }));
    await copyBefore(sources, older, day ?? (given === 'national' ? '2021-09-01' : undefined))
    for (const [what, from] of [
      ['from nothing', older],
      [given === 'national' ? 'one year new' : 'one extraction new', sources],
      ['nothing new', sources],
    ] as const) {
      print({ bench: 'protect', what, sources, ...(await benchApart('once', from, releases, folder)) })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(sources: string, releases = '', folder = '') {
  const stages: [string, number][] = []
  const cpuSeconds = () => {
    const { user, system } = process.cpuUsage(usage)
    return (user + system) / 1e6
  }
  const started = performance.now()
  const usage = process.cpuUsage()
  const report = await run({
    sources,
    reference: 'data/reference',
    releases,
    key: openKey({ file: join(folder, 'pseudonym.key') }),
    process: { name: String(process.pid), isAlive: () => true },
    now: new Date(),
    onProgress: ({ stage }) => {
      if (stages.at(-1)?.[0] !== stage) stages.push([stage, cpuSeconds()])
    },
  })
  const ended = performance.now()
  return {
    status: report.status,
    seconds: round((ended - started) / 1000),
    cpuSeconds: round(cpuSeconds()),
    cpuSecondsOf: sumByStage(stages, cpuSeconds()),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    protection: report.release && (await describe(releases, report.release.release)),
    machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`,
  }
}

/** Tables that hide something. */
async function describe(releases: string, release: number) {
  const tables = await readProtection(join(releases, String(release), 'private.duckdb'))
  return tables.filter(({ primary, secondary }) => primary + secondary > 0)
}

function sumByStage(stages: readonly [string, number][], ended: number): Record<string, number> {
  const seconds: Record<string, number> = {}
  for (const [index, [stage, at]] of stages.entries()) {
    const end = stages[index + 1]?.[1] ?? ended
    seconds[stage] = round((seconds[stage] ?? 0) + end - at)
  }
  return seconds
}

/** The same sources without the SIEI extractions from a day on; without a day, from the last of each file on. */
async function copyBefore(sources: string, target: string, day: string | undefined) {
  await cp(sources, target, { recursive: true })
  const names = await readdir(target, { recursive: true })
  for (const name of names.filter((one) => one.endsWith('siei_listings.csv'))) {
    const [header = '', ...lines] = (await readFile(join(target, name), 'utf8')).split('\n')
    const dates = lines.map((line) => line.slice(0, 10)).sort()
    const first = day ?? dates.at(-1) ?? ''
    const kept = lines.filter((line) => line.slice(0, 10) < first)
    await writeFile(join(target, name), [header, ...kept, ''].join('\n'))
  }
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
