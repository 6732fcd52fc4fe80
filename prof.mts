import { openShelf } from './api/release/shelf.ts'
import { createApp } from './api/app.ts'
const shelf = openShelf('/tmp/http/releases', { now: () => performance.now(), log: console.error })
const app = createApp({ shelf, log: console.error })
const loan = await shelf.borrowCurrent()
const db = loan!.release.database
console.log(await db.query('select count(*)::double n, count(distinct indicator)::double i from observation'))
console.log(await db.query('select indicator, count(*)::double n from observation group by 1 order by 2 desc limit 5'))
console.log(await db.query("select level, period, count(*)::double n from observation where indicator='siei_dropout_rate' group by 1,2 order by 3 desc limit 5"))
console.log(await db.query("select indicator, level, period, count(*)::double n from observation group by all order by 4 desc limit 5"))
async function time(path: string, n = 40) {
  for (let i = 0; i < 5; i++) await app.request(path)
  const c = process.cpuUsage(), t = performance.now()
  let len = 0
  for (let i = 0; i < n; i++) { const r = await app.request(path); len = (await r.text()).length; if (r.status !== 200) console.log(r.status) }
  const u = process.cpuUsage(c)
  console.log(path, 'cpu ms', ((u.user + u.system) / 1000 / n).toFixed(2), 'clock', ((performance.now() - t) / n).toFixed(2), 'bytes', len)
}
const list = await db.query("select indicator, level, period, count(*)::double n from observation where level='department' and numerator is not null group by all order by 4 desc limit 8")
console.log(list)
await time('/api/v1/indicators/siei_dropout_rate/comparison?level=department&period=2019-2020')
await time('/api/v1/indicators/siei_dropout_rate/comparison?level=department&period=2019-2020&standardise=track&peers=*')
await time('/api/v1/indicators/neet_rate/comparison?level=department&period=2017')
await time('/api/v1/indicators/siei_dropout_rate/observations?level=department&period=2019-2020')
await time('/api/v1/indicators/siei_dropout_rate/observations?level=department')
await time('/api/v1/indicators/siei_dropout_rate/observations?parent=FR.A20&period=2019-2020&sex=total,*')
await time('/api/v1/indicators/early_leavers_rate/observations?territory=EU.FRE2')
await time('/api/v1/indicators')
await time('/api/v1/territories?level=department')
await time('/api/v1/operations/amiens-2015-2021/targets')
process.exit()
