import { realpathSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultSeed, demoFiles } from './demoFiles.ts'
import { nationalFiles } from './nationalFiles.ts'
import { writeDemoFiles } from './writeDemoFiles.ts'

const usage = `usage: npm run demo-data -- [--out DIR] [--seed N]
       npm run demo-data -- --national --out DIR [--seed N] [--participations N]

Writes the synthetic files under DIR/vigie-demo (DIR defaults to data/sources): same seed, same bytes.
--national makes a data set of every department for benchmarks, outside data/sources.`

class UsageError extends Error {}

const published = resolve(import.meta.dirname, '../data/sources')

process.exitCode = main(process.argv.slice(2))

/** Exit code: 0 written, 2 wrong usage. */
function main(args: string[]): number {
  try {
    const { out, seed, national, participations } = parseOptions(args)
    const files = national ? nationalFiles({ seed, participations }) : demoFiles({ seed })
    for (const { path, rows } of writeDemoFiles(out, files, { seed })) console.log(`${path}: ${rows} rows`)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
}

function parseOptions(args: string[]) {
  const { values } = parse(args)
  const national = values.national === true
  if (national && values.out === undefined) throw new UsageError('--national: needs --out DIR')
  if (!national && values.participations !== undefined)
    throw new UsageError('--participations: only with --national')
  const out = resolve(values.out ?? published)
  if (national && isInside(published, out))
    throw new UsageError(`--out ${out}: a national set is never written in data/sources`)
  return {
    out,
    national,
    seed: parseCount('--seed', values.seed ?? String(defaultSeed)),
    participations: parseCount('--participations', values.participations ?? '100000'),
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        out: { type: 'string' },
        seed: { type: 'string' },
        national: { type: 'boolean' },
        participations: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function parseCount(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} ${text}: a whole number is expected`)
  return Number(text)
}

function isInside(folder: string, path: string): boolean {
  const away = relative(realPath(folder), realPath(path))
  return away === '' || !(away.startsWith('..') || resolve(away) === away)
}

/** The path with its links resolved as far down as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), relative(dirname(path), path))
  }
}
