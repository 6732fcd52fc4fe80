import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { runAccountCommand } from './command/accountCommand.ts'
import { describeFailure } from './command/describeFailure.ts'
import { formatEnd } from './command/formatEnd.ts'
import { isAlive } from './command/isAlive.ts'
import { runMapCommand } from './command/mapCommand.ts'
import { runPurgeCommand } from './command/purgeCommand.ts'
import { releaseCommands, runReleaseCommand } from './command/releaseCommands.ts'
import { showProgress } from './command/showProgress.ts'
import { formatText } from './report/formatText.ts'
import { type RunReport, run } from './run.ts'
import { defaultLimits, type Limits, parseLimits } from './screen/unpack/limits.ts'
import { removeTemp } from './temp.ts'
import { type KeySource, openKey } from './warehouse/key.ts'

const usage = `usage: npm run etl -- [--sources DIR] [--releases DIR] [--reference DIR] [--reports DIR]
                          [--lang fr|en] [--dry-run] [--json]
       npm run etl -- map FILE [--dataset NAME] [--print] [--lang fr|en]
       npm run etl -- list [--releases DIR] [--lang fr|en]
       npm run etl -- rollback N [--releases DIR]
       npm run etl -- withdraw N --reason TEXT [--releases DIR]
       npm run etl -- purge --participant --convention C [--type ine|local] [--releases DIR] [--reports DIR]
       npm run etl -- purge --before DATE [--releases DIR] [--reports DIR]
       npm run etl -- inspect [--releases DIR] [--threshold N] [--lang fr|en]
       npm run etl -- account --operation O [--convention C] [--indicator I] [--json] [--lang fr|en] [--releases DIR]

Screens the files of DIR/<publisher>/<dataset>/<release>/, loads them, protects what they say of persons and
publishes a release.

  --sources DIR      files that come in, each folder with its origin.json (default data/sources)
  --releases DIR     where releases are published (default data/releases)
  --reference DIR    tables of territories (default data/reference)
  --reports DIR      where the report of each run is kept, private: what was found in each file, and the rejected
                     rows to correct (default data/reports); the last twenty stay
  --lang fr|en       language of what is printed (default fr)
  --reject-limit N   per cent of rejected rows above which a file refuses the run (default 2)
  --limit NAME=N,…   sizes above which a file is refused:
                     ${formatLimits()}
  --threshold N      counts of persons below it are hidden, 3 to 20 (default 5); for inspect, one to try
  --dry-run          screen and compute, publish nothing
  --dataset NAME     for map: the contract the file is read as (default: origin.json, else the likeliest)
  --participant      for purge: one person, whose identifier is read from standard input and from nowhere else
  --convention C     for purge: an agreement of the operation in which the person takes part; for account: this one
  --operation O      for account: what became of its participations, indicator by indicator, nothing hidden
  --indicator I      for account: this indicator only
  --type ine|local   for purge: the type of the identifier (default both)
  --before DATE      for purge: those whose last stay under an agreement ended, or began, before it
  --print            for map: print the draft, write no mapping.json beside the file
  --json             the report as JSON on standard output

VIGIE_PSEUDONYM_KEY  256-bit key of the pseudonyms, hexadecimal or base64; without it .vigie/pseudonym.key;
                     without either, synthetic data have .vigie/demonstration.key, made at the first run

exit: 0 published or done, 1 refused (the report says why), 2 wrong usage`

const options = {
  sources: { type: 'string', default: 'data/sources' },
  releases: { type: 'string', default: 'data/releases' },
  reference: { type: 'string', default: 'data/reference' },
  reports: { type: 'string', default: 'data/reports' },
  lang: { type: 'string', default: 'fr' },
  'reject-limit': { type: 'string', default: '2' },
  limit: { type: 'string', default: '' },
  threshold: { type: 'string' },
  reason: { type: 'string' },
  participant: { type: 'boolean', default: false },
  convention: { type: 'string' },
  operation: { type: 'string' },
  indicator: { type: 'string' },
  type: { type: 'string' },
  before: { type: 'string' },
  dataset: { type: 'string' },
  print: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

// A reader that has seen enough, as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const parsed = parse(args)
  if (typeof parsed === 'string') return wrongUsage(parsed)
  const { values, positionals } = parsed
  if (values.help) {
    console.log(usage)
    return 0
  }
  const threshold = Number(values.threshold ?? 5)
  if (!Number.isInteger(threshold) || threshold < 3 || threshold > 20) {
    return wrongUsage(`threshold: ${values.threshold}; accepted: a whole number from 3 to 20`)
  }
  const language = values.lang
  if (language !== 'fr' && language !== 'en') return wrongUsage(`lang: ${language}; accepted: fr, en`)
  const stop = (error: unknown) => stopped(error, language)
  const [command, file, ...more] = positionals
  if (command === 'map' && file !== undefined && more.length === 0) {
    return runMapCommand({ ...values, file, language, write: console.log }).catch(stop)
  }
  if (command === 'account' && file === undefined) {
    const { operation } = values
    if (!operation) return wrongUsage('account: --operation is missing')
    return runAccountCommand({ ...values, operation, language, write: console.log }).catch(stop)
  }
  const key = openKey({ variable: process.env.VIGIE_PSEUDONYM_KEY, file: '.vigie/pseudonym.key' })
  if (command === 'purge') {
    // Whatever follows is not repeated: it may be an identifier.
    if (positionals.length > 1)
      return wrongUsage('purge: options only; an identifier is read from standard input')
    await removeTemp({ isAlive })
    const purged = await runPurgeCommand({ ...values, language, key }).catch(stop)
    return typeof purged === 'string' ? wrongUsage(purged) : purged
  }
  if (positionals.length > 0) {
    const asked = await runReleaseCommand(positionals, { ...values, language, write: console.log }).catch(
      stop,
    )
    return (
      asked ??
      wrongUsage(`unknown command: ${positionals.join(' ')}; accepted: map FILE, account, ${releaseCommands}`)
    )
  }
  const rejectLimit = Number(values['reject-limit']) / 100
  if (!(rejectLimit >= 0 && rejectLimit <= 1)) {
    return wrongUsage(`reject-limit: ${values['reject-limit']}; accepted: a number from 0 to 100`)
  }
  const limits = parseLimits(values.limit)
  if (typeof limits === 'string') return wrongUsage(`limit: ${limits}`)
  for (const [name, folder] of [
    ['sources', values.sources],
    ['reference', values.reference],
  ] as const) {
    if (!(await isFolder(folder))) return wrongUsage(`${name}: ${folder}; accepted: an existing folder`)
  }
  return build({ ...values, language, rejectLimit, limits, threshold, key })
}

async function build(values: {
  sources: string
  releases: string
  reference: string
  reports: string
  language: 'fr' | 'en'
  rejectLimit: number
  limits: Limits
  threshold: number
  'dry-run': boolean
  json: boolean
  key: KeySource
}): Promise<number> {
  const started = performance.now()
  const { language, json } = values
  const progress = showProgress(process.stderr, { language, now: () => performance.now() })
  try {
    await removeTemp({ isAlive })
    const outcome = await run({
      ...values,
      dryRun: values['dry-run'],
      process: { name: String(process.pid), isAlive },
      now: new Date(),
      onProgress: progress.onProgress,
    })
    const seconds = (performance.now() - started) / 1000
    progress.end()
    console.log(
      json
        ? formatJson(outcome, seconds)
        : [formatText(outcome.report, language), formatEnd({ ...outcome, seconds }, language)].join('\n'),
    )
    return outcome.status === 'refused' ? 1 : 0
  } catch (error) {
    progress.end()
    return stopped(error, language)
  }
}

/** The report as it is kept, and beside it what the run itself says. */
function formatJson({ report, ...outcome }: RunReport, seconds: number): string {
  return JSON.stringify({ ...report, ...outcome, seconds }, null, 2)
}

function stopped(error: unknown, language: 'fr' | 'en'): number {
  console.error(describeFailure(error, language))
  return 1
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function wrongUsage(message: string): number {
  console.error(`${message}\n\n${usage}`)
  return 2
}

function formatLimits(): string {
  const written = Object.entries(defaultLimits).map(([name, amount]) => `${name}=${amount}`)
  return [written.slice(0, 4), written.slice(4)].map((names) => names.join(',')).join(`,\n${' '.repeat(21)}`)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
