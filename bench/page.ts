import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { createApp } from '../api/app.ts'
import { openShelf } from '../api/release/shelf.ts'
import { buildDashboard } from '../api/serve/dashboardBuild.ts'
import { createPageDrawer } from '../api/serve/pageDrawer.ts'
import { servePages } from '../api/serve/pages.ts'
import { listen } from '../api/serve/server.ts'
import { launchChromium } from '../test/browser/chromium.ts'

const LOADS = 9
const SLOWER = 4

/** Pages by path, with the chart that `plotAlone/` draws bare; a page without one has its words measured. */
const pages = [
  { path: '/', bare: true },
  { path: '/territoires', bare: true },
  { path: '/beneficiaires', bare: true },
  { path: '/objectifs', bare: false },
  { path: '/operations/amiens-2015-2021', bare: false },
  { path: '/donnees', bare: false },
  { path: '/methode', bare: false },
  { path: '/note', bare: false },
  { path: '/annexe?operation=amiens-2015-2021&convention=202000263', bare: false },
]

type Numbers = Record<string, number>

/**
 * `npm run bench -- page [RELEASES] [PATH]`: each page nine times with nothing in the browser's cache, in turn with the bare
 * page that draws the same chart with Plot alone, both from this process; then the time in which a page answers a
 * choice while the processor is four times slower. Medians, milliseconds and bytes as sent.
 */
export async function bench(
  [releases = 'data/releases', only]: string[],
  print: (line: object) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  const bare = { build: { outDir: folder, emptyOutDir: true } }
  await build({
    root: resolve('bench/plotAlone'),
    configFile: resolve('vite.config.ts'),
    logLevel: 'warn',
    environments: { client: bare },
  })
  await buildDashboard(resolve('.'))
  const log = (message: string) => console.error(message)
  const drawer = createPageDrawer(resolve('dist/drawer'), log)
  const shelf = openShelf(resolve(releases), { now: () => performance.now(), log })
  const address = { host: '127.0.0.1', port: 0 }
  const vigie = await listen(
    createApp({
      shelf,
      log,
      pages: servePages(resolve('dist/dashboard'), { api: createApp({ shelf, log }), drawer }),
    }),
    address,
  )
  const floor = await listen(createApp({ shelf, log, pages: servePages(folder) }), address)
  const browser = await launchChromium()
  try {
    for (const page of pages) {
      if (only !== undefined && page.path !== only) continue
      const urls = { vigie: vigie.url + page.path, ...(page.bare && { bare: floor.url + page.path }) }
      print({ what: 'load', path: page.path, loads: LOADS, ...(await compareLoads(browser, urls)) })
    }
    print({ what: `choice, processor ${SLOWER} times slower`, ...(await measureChoices(browser, vigie.url)) })
  } finally {
    await browser.close()
    await Promise.all([vigie.stop(), floor.stop()])
    await drawer?.stop()
    shelf.close()
    await rm(folder, { recursive: true })
  }
}

/** Loads in turn, the first of each left out: it warms the server up. */
async function compareLoads(browser: Browser, { vigie, bare }: { vigie: string; bare?: string }) {
  const own: Numbers[] = []
  const floor: Numbers[] = []
  for (let load = 0; load <= LOADS; load += 1) {
    const [page, plain] = [await measureLoad(browser, vigie), bare && (await measureLoad(browser, bare))]
    if (load === 0) continue
    own.push(page)
    if (plain) floor.push(plain)
  }
  const [page, plain] = [medians(own), medians(floor)]
  if (bare === undefined) return page
  const ratio = (page.firstChart ?? 0) / (plain.firstChart ?? 0)
  return { ...page, bareFirstChart: plain.firstChart, bareBytes: plain.bytes, ratio: round(ratio) }
}

async function measureLoad(browser: Browser, url: string): Promise<Numbers> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watchPage)
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  const measured = await page.evaluate(() => {
    const parts = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[]
    const bytes = parts.reduce((sum, { transferSize }) => sum + transferSize, 0)
    return { ...window.measures, bytes, requests: parts.length }
  })
  await page.close()
  return measured
}

declare global {
  interface Window {
    measures: { firstChart: number; firstTitle: number; longestTask: number }
  }
}

/** Runs in the page before its own scripts: when its first chart and its title are painted, and its longest task. */
function watchPage(): void {
  const measures = { firstChart: 0, firstTitle: 0, longestTask: 0 }
  window.measures = measures
  const awaited = [
    ['firstChart', '.drawing > svg'],
    ['firstTitle', 'main h1:not(.visually-hidden)'],
  ] as const
  new MutationObserver(() => {
    for (const [name, selector] of awaited) {
      if (measures[name] !== 0 || !document.querySelector(selector)) continue
      measures[name] = -1
      requestAnimationFrame(() =>
        setTimeout(() => {
          measures[name] = performance.now()
        }),
      )
    }
  }).observe(document, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      measures.longestTask = Math.max(measures.longestTask, duration)
    }
  }).observe({ type: 'longtask', buffered: true })
}

/** From a choice to the chart that answers it, painted; its figures are in the browser's memory from a first round. */
async function measureChoices(browser: Browser, url: string): Promise<Numbers> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${url}/territoires`)
  const period = page.getByRole('combobox', { name: 'Période' })
  await page.locator('.figure .drawing > svg:not([data-sent])').first().waitFor()
  const periods = await period
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
  const shown = periods.filter((value) => /^\d{4}-\d{4}$/.test(value))
  const choose = async (value: string) => {
    const answered = page.evaluate(noteAnswer)
    await period.selectOption(value)
    return answered
  }
  const [latest = '', before = ''] = shown
  for (const value of [before, latest]) await choose(value)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const times: number[] = []
  for (let n = 0; n < LOADS; n += 1) times.push(await choose(n % 2 === 0 ? before : latest))
  await page.close()
  return { period: round(median(times)) }
}

/** Runs in the page: milliseconds from the next change of a select to the paint of the chart drawn for it. */
function noteAnswer(): Promise<number> {
  return new Promise((done) => {
    const drawing = document.querySelector('.figure .drawing')
    addEventListener(
      'change',
      () => {
        const start = performance.now()
        const observer = new MutationObserver(() => {
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
        })
        if (drawing) observer.observe(drawing, { childList: true })
      },
      { capture: true, once: true },
    )
  })
}

function medians(all: readonly Numbers[]): Numbers {
  const names = Object.keys(all[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, round(median(all.map((one) => one[name] ?? 0)))]))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
