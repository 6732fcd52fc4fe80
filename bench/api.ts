import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import autocannon from 'autocannon'
import { readUse, type Served, serveIn } from './apiServer.ts'
import { mixedRequests, type Place } from './mixedRequests.ts'

const ROUNDS = 5
const ROUND_SECONDS = 4
const COLD = 150
const plain = { 'accept-encoding': 'identity' }
const comparisons = [
  '/api/v1/indicators/siei_dropout_rate/comparison?level=department&period=2019-2020',
  // the 101 departments, published without counts
  '/api/v1/indicators/neet_rate/comparison?level=department&period=2017',
]
const hot = {
  observations:
    '/api/v1/indicators/siei_dropout_rate/observations?level=department&period=2019-2020&release=',
  comparison: '/api/v1/indicators/siei_dropout_rate/comparison?level=department&period=2019-2020&release=',
}

/**
 * The server on the release that a folder serves, and a bare server beside it, in processes of their own under the
 * same load. `npm run bench -- api [RELEASES] [SECONDS] [CLIENTS]`: hot answers (requests a second, and a processor
 * second, which other work on the machine changes less), cold ones one by one in turn, comparisons worked out again,
 * then many clients at once for so many seconds.
 */
export async function bench(
  [releases = 'data/releases', seconds = '60', clients = '200']: string[],
  print: (line: object) => void,
): Promise<void> {
  const { release }: { release: number } = JSON.parse(readFileSync(join(releases, 'current.json'), 'utf8'))
  const database = join(releases, String(release), 'public.duckdb')
  const places = await readPlaces(database)
  const start = new URL('../api/start.ts', import.meta.url)
  const vigie = await serveIn(start, ['--api-only', '--releases', releases])
  const paths = Object.values(hot).map((path) => path + release)
  const options = ['--from', vigie.url, '--database', database, ...paths]
  const bare = await serveIn(new URL('bareServer.ts', import.meta.url), options)
  try {
    for (const [what, path] of Object.entries(hot)) {
      print({ what: `hot ${what}`, ...round(await measureHot(path + release, { vigie, bare })) })
    }
    print({ what: 'cold observations', ...round(await measureCold(places.slice(0, COLD), { vigie, bare })) })
    for (const path of comparisons) {
      print({ what: 'comparison worked out', path, ...round(await measureComparison(vigie, path)) })
    }
    const many = await measureMany(vigie, {
      paths: mixedRequests(places, release),
      seconds: Number(seconds),
      clients: Number(clients),
    })
    print({ what: 'many clients', clients, seconds, ...round(many) })
  } finally {
    await Promise.all([vigie.stop(), bare.stop()])
  }
}

type Numbers = Record<string, number>

interface Pair {
  vigie: Served
  bare: Served
}

async function measureHot(path: string, servers: Pair): Promise<Numbers> {
  const rounds: Record<keyof Pair, { rate: number; perSecond: number }[]> = { vigie: [], bare: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of ['vigie', 'bare'] as const) {
      const { url } = servers[name]
      const before = await readUse(url)
      const load = { url: url + path, connections: 32, duration: ROUND_SECONDS, headers: plain }
      const { requests } = await autocannon(load)
      const { seconds } = await readUse(url)
      // the first round warms up
      if (round > 0)
        rounds[name].push({ rate: requests.average, perSecond: requests.total / (seconds - before.seconds) })
    }
  }
  const over = (key: 'rate' | 'perSecond') =>
    median(rounds.vigie.map((own, n) => own[key] / (rounds.bare[n]?.[key] ?? 0)))
  return {
    ratio: over('rate'),
    cpuRatio: over('perSecond'),
    requestsPerSecond: median(rounds.vigie.map(({ rate }) => rate)),
    bareRequestsPerSecond: median(rounds.bare.map(({ rate }) => rate)),
    requestsPerCpuSecond: median(rounds.vigie.map(({ perSecond }) => perSecond)),
    bareRequestsPerCpuSecond: median(rounds.bare.map(({ perSecond }) => perSecond)),
  }
}

/** Each question is asked once, of both servers in turn. */
async function measureCold(places: readonly Place[], { vigie, bare }: Pair): Promise<Numbers> {
  const times: Record<keyof Pair, number[]> = { vigie: [], bare: [] }
  const before = await Promise.all([readUse(vigie.url), readUse(bare.url)])
  for (const { indicator, level, period } of places) {
    const question = `level=${level}&period=${period}`
    times.bare.push(await timeOf(`${bare.url}/query?indicator=${indicator}&${question}`))
    times.vigie.push(await timeOf(`${vigie.url}/api/v1/indicators/${indicator}/observations?${question}`))
  }
  const after = await Promise.all([readUse(vigie.url), readUse(bare.url)])
  const [own = 0, other = 0] = after.map(
    ({ seconds }, n) => ((seconds - (before[n]?.seconds ?? 0)) / places.length) * 1000,
  )
  const medians = { medianMs: median(times.vigie), bareMedianMs: median(times.bare) }
  const ratio = medians.medianMs / medians.bareMedianMs
  return { questions: places.length, ratio, cpuRatio: own / other, ...medians, cpuMs: own, bareCpuMs: other }
}

/** One comparison spelled in ways not seen before: worked out again each time, its figures being in memory. */
async function measureComparison({ url }: Served, path: string): Promise<Numbers> {
  const ask = (n: number) => timeOf(url + path.replace(/\w+(?=\/comparison)/, (id) => spell(id, n)))
  await ask(0)
  const before = await readUse(url)
  for (let n = 1; n <= COLD; n += 1) await ask(n)
  const after = await readUse(url)
  return { cpuMs: ((after.seconds - before.seconds) / COLD) * 1000 }
}

async function measureMany(
  { url }: Served,
  { paths, seconds, clients }: { paths: readonly string[]; seconds: number; clients: number },
): Promise<Numbers> {
  const requests = paths.map((path) => ({ path, headers: { 'accept-encoding': 'br, gzip' } }))
  const load = { url, connections: clients, requests }
  await autocannon({ ...load, duration: 10 })
  const before = await readUse(url)
  const { latency, errors, timeouts, statusCodeStats, ...outcome } = await autocannon({
    ...load,
    duration: seconds,
  })
  const after = await readUse(url)
  const counts = Object.entries(statusCodeStats).map(([status, { count }]) => [`status${status}`, count])
  const failed = Object.entries(statusCodeStats).filter(([status]) => status.startsWith('5'))
  return {
    questions: new Set(paths).size,
    requests: outcome.requests.total,
    // what a client gave up after its 10 s is among the errors
    failures: errors + failed.reduce((sum, [, { count }]) => sum + count, 0),
    givenUp: timeouts,
    ...Object.fromEntries(counts),
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    p99OverMedian: latency.p99 / latency.p50,
    megabytesBefore: before.megabytes,
    megabytesAfter: after.megabytes,
  }
}

/** Indicator, level and period with figures, in an order that mixes them and is always the same. */
async function readPlaces(database: string): Promise<Place[]> {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = await connection.runAndReadAll(
    `select indicator, level, period from observation where status = 'published' and operation is null
     group by all having count(*) > 5 order by indicator, level, period`,
  )
  const places = rows.getRowObjectsJS().map(({ indicator, level, period }) => ({
    indicator: String(indicator),
    level: String(level),
    period: String(period),
  }))
  // every seventh, then those between: indicators and periods alternate
  return [0, 1, 2, 3, 4, 5, 6].flatMap((first) => places.filter((_, n) => n % 7 === first)).slice(0, 300)
}

async function timeOf(url: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(url, { headers: plain })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return performance.now() - start
}

/** A text with the letters that the bits of `n` name written as `%xx`. */
function spell(text: string, n: number): string {
  return [...text]
    .map((letter, place) => ((n >> place) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter))
    .join('')
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(numbers: Numbers): Numbers {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Number(value.toPrecision(4))]),
  )
}
