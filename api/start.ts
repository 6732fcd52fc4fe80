import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Language } from '../indicators/wire/text.ts'
import { createApp } from './app.ts'
import { createRateLimit } from './http/rateLimit.ts'
import { openShelf } from './release/shelf.ts'
import { createBatch } from './serve/batch.ts'
import { readBoundaries } from './serve/boundaries.ts'
import { buildDashboard, needsBuild } from './serve/dashboardBuild.ts'
import { createMetrics } from './serve/metrics.ts'
import { createPageDrawer } from './serve/pageDrawer.ts'
import { servePages } from './serve/pages.ts'
import type { Answered } from './serve/receive.ts'
import { createRequestLog } from './serve/requestLog.ts'
import { listen, readAddress, stopOnSignal } from './serve/server.ts'
import { readSettings } from './serve/settings.ts'
import { readLanguage, startWords } from './serve/startWords.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist', 'dashboard')
const drawerFolder = join(root, 'dist', 'drawer')
const log = (message: string) => console.error(message)

/**
 * `npm start [-- --sources DIR --releases DIR --boundaries DIR --lang fr|en --api-only]`: builds what is missing (a
 * release, the dashboard), then serves. `--api-only` builds nothing and serves no page. What is being served is logged,
 * in English.
 */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sources: { type: 'string' },
      releases: { type: 'string', default: join(root, 'data', 'releases') },
      boundaries: { type: 'string' },
      lang: { type: 'string', default: 'fr' },
      'api-only': { type: 'boolean', default: false },
    },
  })
  const language = readLanguage(values.lang)
  const address = readAddress(process.env)
  const { rateLimit, trustedHops, logsRequests, publicUrl } = readSettings(process.env, {
    isTerminal: process.stdout.isTTY,
  })
  const releases = resolve(values.releases)
  if (values['api-only'] && values.boundaries !== undefined) {
    throw new Error('--boundaries: outlines are drawn by the pages, which --api-only leaves out')
  }
  const outlines = values.boundaries === undefined ? undefined : readBoundaries(resolve(values.boundaries))
  if (!values['api-only']) {
    if (!existsSync(join(releases, 'current.json'))) {
      await buildRelease(releases, { sources: values.sources, language })
    }
    if (needsBuild(root, dist)) {
      log(startWords[language].dashboard)
      await buildDashboard(root)
    }
  }

  const shelf = openShelf(releases, { now: () => performance.now(), log })
  const common = { shelf, log, ...(publicUrl !== undefined && { publicUrl }) }
  // what pages are written with is no request of a client: neither counted nor logged
  const drawer = values['api-only'] ? undefined : createPageDrawer(drawerFolder, log)
  const pages = values['api-only']
    ? undefined
    : servePages(dist, { outlines, api: createApp(common), drawer })
  const metrics = createMetrics(shelf)
  const requestLog = logsRequests ? createRequestLog(process.stdout.fd) : undefined
  const answers = createBatch<Answered>(
    (answered) => {
      for (const one of answered) metrics.count(one)
      requestLog?.write(answered)
    },
    { most: 200, wait: 500 },
  )
  const app = createApp({
    ...common,
    pages,
    trustedHops,
    ...(rateLimit > 0 && { limit: createRateLimit(rateLimit) }),
    onAnswer: answers.add,
    metrics: {
      ...metrics,
      write() {
        answers.flush()
        return metrics.write()
      },
    },
  })
  const [server] = await Promise.all([
    listen(app, address).catch((error) => {
      if (error.code === 'EADDRINUSE') error.message += `; ${startWords[language].taken}`
      throw error
    }),
    shelf.borrowCurrent().then((loan) => loan?.done()),
  ])
  stopOnSignal(async () => {
    await server.stop()
    await drawer?.stop()
    shelf.close()
    answers.flush()
    requestLog?.flush()
  })
  console.log(`Vigie: ${server.url}`)
  // the first page takes ten times as long as those after it: its reader does not wait
  await pages?.request('/')
}

/** Runs the whole pipeline as a process of its own, its progress on this terminal. Throws when it refuses. */
async function buildRelease(
  releases: string,
  { sources, language }: { sources: string | undefined; language: Language },
): Promise<void> {
  log(startWords[language].release)
  const options = [
    '--releases',
    releases,
    '--lang',
    language,
    ...(sources === undefined ? [] : ['--sources', resolve(sources)]),
  ]
  const child = spawn(process.execPath, ['--import=tsx', join(root, 'etl', 'cli.ts'), ...options], {
    cwd: root,
    stdio: 'inherit',
  })
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('exit', done)
  })
  if (code !== 0) throw new Error(startWords[language].refused(code))
}

start().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
