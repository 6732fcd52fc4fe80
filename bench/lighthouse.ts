import { spawn } from 'node:child_process'
import { findChromium } from '../test/browser/chromium.ts'
import { serveIn } from './apiServer.ts'

/** The last to run on Node 20; fetched when it is asked for, see `docs/dependencies.md`. */
const LIGHTHOUSE = 'lighthouse@12.8.2'

const pages = [
  ...['/', '/territoires', '/objectifs', '/beneficiaires', '/operations', '/operations/amiens-2015-2021'],
  ...['/donnees', '/methode', '/accessibilite', '/note'],
  '/annexe?operation=amiens-2015-2021&convention=202000263',
]
const categories = ['performance', 'accessibility', 'best-practices']
/** A phone on a slow network, which Lighthouse supposes of its own, and a desk. */
const devices = { phone: [], desk: ['--preset=desktop'] }

interface Report {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { score: number | null; title: string; numericValue?: number; details?: unknown }>
}

/**
 * `npm run lighthouse [-- RELEASES [PATH]]`: what Lighthouse says of each page, on a phone and at a desk, out of 100,
 * and which audits of accessibility and best practices fail.
 */
export async function bench(
  [releases = 'data/releases', only]: string[],
  print: (line: object) => void,
): Promise<void> {
  const site = await serveIn(new URL('../api/start.ts', import.meta.url), ['--releases', releases])
  try {
    for (const path of pages.filter((one) => only === undefined || one === only)) {
      for (const [device, options] of Object.entries(devices)) {
        print({ path, device, ...summarise(await inspect(site.url + path, options)) })
      }
    }
  } finally {
    await site.stop()
  }
}

/** Lighthouse now and then loses the trace of a page and asks to be run again. */
async function inspect(url: string, options: readonly string[], attempts = 3): Promise<Report> {
  const child = spawn(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--only-categories=${categories.join(',')}`],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
      ...options,
    ],
    {
      env: { ...process.env, CHROME_PATH: findChromium() },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
  if (code !== 0 && attempts > 1) return inspect(url, options, attempts - 1)
  if (code !== 0) throw new Error(`lighthouse of ${url}: ended with ${code}`)
  return JSON.parse(Buffer.concat(chunks).toString())
}

function summarise({ categories: found, audits }: Report) {
  const scores = categories.map((id) => [id, Math.round((found[id]?.score ?? 0) * 100)])
  const milliseconds = (id: string) => Math.round(audits[id]?.numericValue ?? Number.NaN)
  return {
    ...Object.fromEntries(scores),
    firstPaint: milliseconds('first-contentful-paint'),
    largestPaint: milliseconds('largest-contentful-paint'),
    blocked: milliseconds('total-blocking-time'),
    shift: Number((audits['cumulative-layout-shift']?.numericValue ?? Number.NaN).toFixed(3)),
    failed: Object.entries(audits)
      .filter(([, { score, numericValue }]) => score === 0 && numericValue === undefined)
      .map(([id]) => id),
  }
}
