import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../etl/run.ts'
import { openKey } from '../etl/warehouse/key.ts'

/**
 * A release from nothing, then again with nothing new, then with one extraction new. `npm run bench --
 * protect [SOURCES]`; without a folder, the demonstration.
 */
export async function bench([sources = 'data/sources']: string[], print: (line: object) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  try {
    const releases = join(folder, 'releases')
    const older = join(folder, 'older')
    await copyWithoutLastExtraction(sources, older)
    for (const [what, from] of [
      ['from nothing', older],
      ['one extraction new', sources],
      ['nothing new', sources],
    ] as const) {
      print({ bench: 'protect', what, sources, ...(await measure(from, releases, folder)) })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(sources: string, releases: string, folder: string) {
  const stages: [string, number][] = []
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
      if (stages.at(-1)?.[0] !== stage) stages.push([stage, performance.now()])
    },
  })
  const ended = performance.now()
  const { user, system } = process.cpuUsage(usage)
  return {
    status: report.status,
    seconds: round((ended - started) / 1000),
    cpuSeconds: round((user + system) / 1e6),
    stages: sumByStage(stages, ended),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    protection: report.release?.protection.filter(({ primary }) => primary > 0),
    machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`,
  }
}

function sumByStage(stages: readonly [string, number][], ended: number): Record<string, number> {
  const seconds: Record<string, number> = {}
  for (const [index, [stage, at]] of stages.entries()) {
    const end = stages[index + 1]?.[1] ?? ended
    seconds[stage] = round((seconds[stage] ?? 0) + (end - at) / 1000)
  }
  return seconds
}

/** The same sources as they were before the last SIEI extraction. */
async function copyWithoutLastExtraction(sources: string, target: string) {
  await cp(sources, target, { recursive: true })
  const names = await readdir(target, { recursive: true })
  for (const name of names.filter((one) => one.endsWith('siei_listings.csv'))) {
    const [header = '', ...lines] = (await readFile(join(target, name), 'utf8')).split('\n')
    const last =
      lines
        .map((line) => line.slice(0, 10))
        .sort()
        .at(-1) ?? ''
    const kept = lines.filter((line) => !line.startsWith(last) || line === '')
    await writeFile(join(target, name), [header, ...kept].join('\n'))
  }
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
