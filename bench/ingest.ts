import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findContract } from '../contracts/contracts.ts'
import type { Contract } from '../contracts/language/contract.ts'
import { quoteText } from '../contracts/language/sql.ts'
import { openEngine } from '../etl/engine.ts'
import { ingestMemory } from '../etl/run.ts'
import { ingest } from '../etl/screen/ingest.ts'
import { parseKey } from '../etl/warehouse/key.ts'
import { companions, generated } from './ingestFiles.ts'

type Print = (line: object) => void

const sizes = [100_000, 1_000_000, 5_000_000]
const publisher = 'banc'

/**
 * From a file to its table, with every check, pseudonyms and the accounting, beside DuckDB's bare `read_csv` of the
 * same file into a typed table; each in a process of its own. `npm run bench -- ingest [DATASET ROWS]`.
 */
export async function bench([dataset, rows, folder, who]: string[], print: Print): Promise<void> {
  if (dataset && folder && who) return measure({ dataset, rows: Number(rows), folder, who }, print)
  const wanted = dataset ? [dataset] : Object.keys(generated)
  for (const name of wanted) {
    for (const size of rows ? [Number(rows)] : sizes) await compare(name, size, print)
  }
}

async function compare(dataset: string, rows: number, print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  try {
    const path = await writeSources(folder, dataset, rows)
    const { size } = await stat(path)
    const seconds: Record<string, number> = {}
    for (const who of ['bare', 'vigie']) {
      // The first reading after writing would pay for the disk.
      const script = ['--import=tsx', 'bench/run.ts', 'ingest', dataset, String(rows), folder, who]
      const { stdout } = await promisify(execFile)(process.execPath, script)
      const line = JSON.parse(stdout.trim())
      seconds[who] = line.seconds
      print(line)
    }
    const { bare = 1, vigie = 0 } = seconds
    print({ bench: 'ingest', dataset, rows, megabytes: Math.round(size / 1e6), ratio: round(vigie / bare) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Writes a generated file and what it refers to, as sources; returns its path. */
async function writeSources(folder: string, dataset: string, rows: number): Promise<string> {
  const engine = await openEngine()
  for (const [name, text] of Object.entries(companions)) {
    await writeFile(join(await makeSource(folder, name), `${name}.csv`), text)
  }
  const path = join(await makeSource(folder, dataset), `${dataset}.csv`)
  const columns = Object.entries(generated[dataset] ?? {}).map(([name, sql]) => `${sql} as ${name}`)
  await engine.run(`copy (select ${columns.join(', ')} from range(${rows}) as t(i))
    to ${quoteText(path)} (header, delimiter ';')`)
  await engine.close()
  return path
}

async function makeSource(folder: string, dataset: string): Promise<string> {
  const source = join(folder, 'sources', publisher, dataset, '1')
  await mkdir(source, { recursive: true })
  const words = { publisher, title: dataset, period: '', published: '', retrieved: '', licence: '' }
  await writeFile(join(source, 'origin.json'), JSON.stringify({ dataset, ...words, synthetic: true }))
  return source
}

async function measure(
  { dataset, rows, folder, who }: { dataset: string; rows: number; folder: string; who: string },
  print: Print,
): Promise<void> {
  const sources = join(folder, 'sources')
  const path = join(sources, publisher, dataset, '1', `${dataset}.csv`)
  const engine = await openEngine(join(folder, `${who}.duckdb`), ingestMemory)
  const [started, before] = [performance.now(), process.cpuUsage()]
  if (who === 'bare') {
    await engine.run(`create table bare as select * from ${await compileBare(path, findContract(dataset))}`)
  } else {
    const key = async () => parseKey('0'.repeat(64), 'the benchmark')
    const report = await ingest(engine, { sources, reference: 'data/reference', key, scratch: folder })
    const file = report.files.find((loaded) => loaded.dataset === dataset)
    if (file?.accepted !== rows) throw new Error(`accepted: ${file?.accepted}; expected: ${rows}`)
  }
  const seconds = round((performance.now() - started) / 1000)
  const { user, system } = process.cpuUsage(before)
  await engine.close()
  print({
    bench: 'ingest',
    dataset,
    rows,
    who,
    seconds,
    cpu: round((user + system) / 1e6),
    rowsPerSecond: Math.round(rows / seconds),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
  })
}

async function compileBare(path: string, contract: Contract | undefined): Promise<string> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0)
  await file.close()
  const [header = ''] = buffer.toString('utf8', 0, bytesRead).split('\n')
  const columns = header.split(';').map((name) => {
    const type = contract?.columns.find((column) => column.name === name)?.type.sqlType ?? 'VARCHAR'
    return `${quoteText(name)}: ${quoteText(type)}`
  })
  return `read_csv(${quoteText(path)}, auto_detect = false, header = true, delim = ';', quote = '"',
    escape = '"', new_line = '\\n', columns = {${columns.join(', ')}})`
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
