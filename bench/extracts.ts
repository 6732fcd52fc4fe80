import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance, type DuckDBValue, listValue } from '@duckdb/node-api'
import { createApp } from '../api/app.ts'
import { compileRows, openExtract } from '../api/extract/extract.ts'
import { requireIndicator } from '../api/release/holdings.ts'
import { openRelease } from '../api/release/release.ts'
import { selectWhole } from '../api/release/selection.ts'
import { openShelf } from '../api/release/shelf.ts'
import { writeManyFigures } from './manyFigures.ts'
import { measureTime } from './measureTime.ts'

type Print = (line: object) => void

const INDICATOR = 'siei_dropout_rate'

/**
 * An extract of five million figures as CSV through the application, and DuckDB's own `COPY … TO` of the same
 * rows and columns, in any order and in the extract's; each in a process of its own. `npm run bench -- extracts
 * [FOLDER]`; the folder keeps the release between runs.
 */
export async function bench([folder, part]: string[], print: Print): Promise<void> {
  if (folder && part)
    return part === 'stream' ? stream(folder, print) : copy(folder, part === 'ordered', print)
  const releases = folder ?? (await mkdtemp(join(tmpdir(), 'vigie-bench-')))
  try {
    if (!(await stat(join(releases, '1')).catch(() => undefined))) await writeManyFigures(releases)
    for (const one of ['stream', 'unordered', 'ordered']) {
      const script = ['--import=tsx', 'bench/run.ts', 'extracts', releases, one]
      const { stdout } = await promisify(execFile)(process.execPath, script)
      print(JSON.parse(stdout))
    }
  } finally {
    if (!folder) await rm(releases, { recursive: true, force: true })
  }
}

async function stream(releases: string, print: Print): Promise<void> {
  const shelf = openShelf(releases, { now: Date.now, log: () => undefined })
  const app = createApp({ shelf, log: console.error })
  await (await app.request(`/api/v1/extracts/${INDICATOR}.csv?territory=FR.D02`)).text()
  const idle = process.memoryUsage().rss
  let bytes = 0
  let peak = idle
  const took = await measureTime(async () => {
    const { body } = await app.request(`/api/v1/extracts/${INDICATOR}.csv`)
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength
      peak = Math.max(peak, process.memoryUsage().rss)
    }
  })
  print({ what: 'CSV stream', bytes, ...took, peakAboveIdleMB: Math.round((peak - idle) / 1e6) })
  shelf.close()
}

async function copy(releases: string, ordered: boolean, print: Print): Promise<void> {
  const release = await openRelease(releases, 1)
  const indicator = await requireIndicator(release, 'indicator', INDICATOR)
  const { sql, bindings } = compileRows(await openExtract(release, indicator, selectWhole(indicator), ''))
  release.database.close()
  const { tree_levels, ...others } = bindings
  const bound: Record<string, DuckDBValue> = { ...(others as Record<string, DuckDBValue>) }
  if (ordered) bound.tree_levels = listValue(tree_levels as string[])
  const instance = await DuckDBInstance.create(release.file, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const path = join(releases, 'copy.csv')
  const query = ordered
    ? sql
    : sql
        .replace(/row_number\(\) over \([\s\S]*?\) as position/, '0 as position')
        .replace('order by position', '')
  const took = await measureTime(() => connection.run(`copy (${query}) to '${path}' (header)`, bound))
  print({ what: `COPY, ${ordered ? 'in order' : 'in any order'}`, bytes: (await stat(path)).size, ...took })
  await rm(path)
}
