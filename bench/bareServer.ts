import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { serve } from '@hono/node-server'

/**
 * What the API is measured against, in a process of its own: a handler that sends from memory the very bytes and
 * headers that another server answers with, and one prepared query whose rows are written as JSON.
 */
const { values, positionals } = parseArgs({
  options: { database: { type: 'string', default: '' }, from: { type: 'string', default: '' } },
  allowPositionals: true,
})

const held = new Map<string, { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }>()
for (const path of positionals) {
  const response = await fetch(values.from + path, { headers: { 'accept-encoding': 'identity' } })
  const { date: _, connection: __, 'keep-alive': ___, ...headers } = Object.fromEntries(response.headers)
  held.set(path, { body: new Uint8Array(await response.arrayBuffer()), headers })
}

const instance = await DuckDBInstance.create(values.database, { access_mode: 'READ_ONLY', threads: '1' })
const connection = await instance.connect()
// one row per published or withheld figure, totals only, in the order of the API
const statement = await connection.prepare(`
  select id, definition, territory, level, period, period_kind, sex, age_band, track, sector, solution,
    action_level, action_type, action, actor, regime, operation, convention, value, numerator, denominator,
    unit, status, reason, flags, source, synthetic
  from observation
  where indicator = $indicator and level = $level and period = $period and sex is null and age_band is null
    and track is null and sector is null and solution is null and action_level is null and action_type is null
    and action is null and actor is null and regime is null and operation is null and convention is null
  order by territory, period_start, definition`)

async function query(search: URLSearchParams): Promise<Response> {
  statement.bind(Object.fromEntries(search))
  const reader = await statement.runAndReadAll()
  const body = JSON.stringify(reader.getRowObjectsJS())
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

function use(): Response {
  const { user, system } = process.cpuUsage()
  return new Response(
    `process_cpu_seconds_total ${(user + system) / 1e6}\nprocess_resident_memory_bytes ${process.memoryUsage.rss()}\n`,
  )
}

serve(
  {
    fetch(request) {
      const path = request.url.slice(request.url.indexOf('/', 8))
      const found = held.get(path)
      if (found) return new Response(found.body, { headers: found.headers })
      return path.startsWith('/query') ? query(new URL(request.url).searchParams) : use()
    },
    hostname: '127.0.0.1',
    port: 0,
  },
  ({ port }) => console.log(`Bare: http://127.0.0.1:${port}`),
)
