import fc from 'fast-check'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'

/** Rates that the page Territoires compares. */
const rates = [
  'siei_dropout_rate',
  'siei_listed_rate',
  'siei_reached_share',
  'fwb_exit_rate',
  'neet_rate',
  'early_leavers_rate',
]

/** Addresses of Territoires drawn at random among what the release has: indicator, level, period and breakdown; the same at each run. */
export async function pickSelections(url: string, count: number): Promise<string[]> {
  const found = await Promise.all(rates.map((indicator) => findSelections(url, indicator)))
  const [picked = []] = fc.sample(
    fc.array(
      fc.constantFrom(...found.filter((list) => list.length > 0)).chain((list) => fc.constantFrom(...list)),
      {
        minLength: count,
        maxLength: count,
      },
    ),
    { seed: 6, numRuns: 1 },
  )
  return picked
}

async function findSelections(url: string, indicator: string): Promise<string[]> {
  const api = `${url}/api/v1/indicators/${indicator}`
  const described: { indicator: IndicatorWire } = await (await fetch(api)).json()
  const filters = described.indicator.breakdowns.filter((name) => name === 'sex' || name === 'track')
  const broken = filters.map((name) => `&${name}=total,*`).join('')
  const answer = await fetch(`${api}/observations?limit=20000${broken}`)
  const { observations }: { observations: Observation[] } = await answer.json()
  const places = new Map<string, number>()
  for (const { territory, period, dimensions } of observations) {
    const level = levelOf(territory)
    if (!level) continue
    const asked = Object.entries({ indicator, level, period, ...dimensions }).map(
      ([name, value]) => `${name}=${value}`,
    )
    const address = `/territoires?view=table&${asked.join('&')}`
    places.set(address, (places.get(address) ?? 0) + 1)
  }
  // one territory is not compared with anything
  return [...places].filter(([, territories]) => territories > 1).map(([address]) => address)
}

function levelOf(territory: string): string | undefined {
  if (/^FR\.D/.test(territory)) return 'department'
  if (/^FR\.R/.test(territory)) return 'region'
  return /^BE\.FWB\.Z/.test(territory) ? 'zone' : undefined
}
