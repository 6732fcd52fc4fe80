import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Engine, openEngine } from '../etl/engine.ts'
import { countCells, observe } from '../etl/observe/observe.ts'
import { traceCells } from '../etl/observe/traceCells.ts'
import { ingestMemory } from '../etl/run.ts'
import { ingest } from '../etl/screen/ingest.ts'
import { openKey } from '../etl/warehouse/key.ts'
import { compareTerritories } from '../indicators/statistics/compare.ts'
import { publishedTables } from '../indicators/tables/tables.ts'
import { measureTime } from './measureTime.ts'
import { multiplyParticipations } from './multiplyParticipations.ts'

type Print = (line: object) => void

/** Times the demonstration's participations; the last is 5 million. */
const sizes = [1, 10, 100, 400]

// the same raw rows, grouped once by what the entries of the catalogue are grouped by
const bareQueries = {
  'bare GROUP BY, one count': `select convention, territory, sexe, extract(year from date_entree), count(*)
from participations group by all`,
  'bare GROUP BY, re-entries merged': `select convention, territory, sexe, extract(year from entered), count(*), count(left_on)
from (select convention, participant, min(territory) as territory, min(sexe) as sexe,
  min(date_entree) as entered, max(date_sortie) as left_on
  from participations where date_sortie is null or date_sortie > date_entree group by convention, participant)
group by all`,
}

/**
 * From warehouse to observations for the demonstration with its participations ×1, ×10, ×100 and ×400
 * (5 million), and bare queries over the same rows, each in a process of its own with the memory limit of a
 * build; then the comparison of 101 departments. `npm run bench -- indicators`.
 */
export async function bench([warehouse, part]: string[], print: Print): Promise<void> {
  if (warehouse) return part === 'bare' ? measureBare(warehouse, print) : measureCatalogue(warehouse, print)
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  try {
    const path = join(folder, 'warehouse.duckdb')
    await loadDemonstration(path, folder)
    for (const times of sizes) {
      const copy = join(folder, `times-${times}.duckdb`)
      await copyFile(path, copy)
      const rows = await multiply(copy, times)
      for (const one of ['bare', 'catalogue']) {
        const script = ['--import=tsx', 'bench/run.ts', 'indicators', copy, one]
        const { stdout } = await promisify(execFile)(process.execPath, script)
        for (const line of stdout.trim().split('\n')) print({ size: `×${times}`, rows, ...JSON.parse(line) })
      }
      await rm(copy)
    }
    measureComparison(print)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function loadDemonstration(path: string, folder: string): Promise<void> {
  const engine = await openEngine(path)
  const key = openKey({ file: join(folder, 'pseudonym.key') })
  await ingest(engine, { sources: 'data/sources', reference: 'data/reference', key })
  await engine.close()
}

/** Adds copies of the persons, and counts the rows. */
async function multiply(path: string, times: number): Promise<number | undefined> {
  const engine = await openEngine(path, ingestMemory)
  await multiplyParticipations(engine, times)
  const [counted] = await engine.all<{ rows: number }>('select count(*) as rows from participations')
  await engine.close()
  return counted?.rows
}

async function measureBare(path: string, print: Print): Promise<void> {
  const engine = await openEngine(path, ingestMemory)
  for (const [what, sql] of Object.entries(bareQueries)) {
    await engine.all(sql) // warm, as the pipeline is after its first query
    print({ bench: 'indicators', what, ...(await measureTime(() => engine.all(sql))), peakMegabytes: peak() })
  }
  await engine.close()
}

async function measureCatalogue(path: string, print: Print): Promise<void> {
  const engine = await openEngine(path, ingestMemory)
  const counting = await measureTime(() => countCells(engine))
  const observing = await measureTime(async () => {
    await traceCells(engine, publishedTables)
    await observe(engine)
  })
  print({
    bench: 'indicators',
    what: 'whole catalogue, from warehouse to observations',
    seconds: round(counting.seconds + observing.seconds),
    cpuSeconds: round(counting.cpuSeconds + observing.cpuSeconds),
    factsAndCells: counting,
    observations: observing,
    made: await countObservations(engine),
    peakMegabytes: peak(),
  })
  await engine.close()
}

async function countObservations(engine: Engine): Promise<number | undefined> {
  const [row] = await engine.all<{ n: number }>('select count(*) as n from observation')
  return row?.n
}

/** Processor time of one comparison over 101 departments, the median of many. */
function measureComparison(print: Print): void {
  const territories = Array.from({ length: 101 }, (_, index) => ({
    territory: `FR.D${index}`,
    numerator: 200 + ((index * 37) % 900),
    denominator: 5000 + ((index * 911) % 30_000),
  }))
  const reference = {
    numerator: territories.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: territories.reduce((sum, { denominator }) => sum + denominator, 0),
  }
  const runs = Array.from({ length: 300 }, () => {
    const before = process.cpuUsage()
    compareTerritories(territories, reference, { polarity: 'lower_is_better' })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }).sort((a, b) => a - b)
  print({
    bench: 'indicators',
    what: 'comparison of 101 departments',
    medianCpuMilliseconds: runs[150],
    highestCpuMilliseconds: runs.at(-1),
  })
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
