import autocannon from 'autocannon'
import { serveIn, readUse } from './bench/apiServer.ts'
const rel = '/tmp/http/releases', p = '/api/v1/indicators/siei_dropout_rate/observations?level=department&period=2019-2020&release=1'
const start = new URL('api/start.ts', import.meta.url)
const on = await serveIn(start, ['--api-only', '--releases', rel])
process.env.VIGIE_REQUEST_LOG = 'off'
const off = await serveIn(start, ['--api-only', '--releases', rel])
const bare = await serveIn(new URL('bench/bareServer.ts', import.meta.url), ['--from', on.url, '--database', rel + '/1/public.duckdb', p])
for (let i = 0; i < 4; i++) for (const [n, s] of Object.entries({ on, off, bare })) {
  const b = await readUse(s.url)
  const r = await autocannon({ url: s.url + p, connections: 32, duration: 3 } as any)
  const a = await readUse(s.url)
  console.log(n, 'us/req', ((a.seconds - b.seconds) / r.requests.total * 1e6).toFixed(1), r.requests.average)
}
await Promise.all([on.stop(), off.stop(), bare.stop()])
