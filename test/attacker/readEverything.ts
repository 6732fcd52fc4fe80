import * as z from 'zod'
import { accounts } from '../../indicators/wire/account.ts'
import { type Observation, observation } from '../../indicators/wire/observation.ts'

export type Fetch = (path: string) => Promise<{ status: number; text: string }>

export interface Loot {
  observations: Observation[]
  /** Counts that the accounts of operations tell. */
  accounts: ToldCount[]
  territories: ReadonlyMap<string, Territory>
}

interface Territory {
  level: string
  parent: string | null
}

/** A count given out elsewhere than in a figure. */
export interface ToldCount
  extends Pick<Observation, 'territory' | 'level' | 'period' | 'periodKind' | 'dimensions'> {
  measure: string
  count: number
}

/** Everything that the public routes give out: lists of indicators, all their figures, their extracts. */
export async function readEverything(fetch: Fetch): Promise<Loot> {
  const listed = z
    .object({
      territories: z.array(z.object({ id: z.string(), level: z.string(), parent: z.string().nullable() })),
    })
    .parse(await readJson(fetch, '/territories'))
  const territories = new Map(listed.territories.map(({ id, ...one }) => [id, one]))
  const { indicators } = z
    .object({ indicators: z.array(z.object({ id: z.string(), breakdowns: z.array(z.string()) })) })
    .parse(await readJson(fetch, '/indicators'))
  const found = new Map<string, Observation>()
  for (const { id, breakdowns } of indicators) {
    const pairs = breakdowns.flatMap((one, index) =>
      breakdowns.slice(index + 1).map((other) => `${one}=*&${other}=*&`),
    )
    const queries = ['', ...breakdowns.map((one) => `${one}=*&`), ...pairs]
    for (const query of queries) {
      const path = `/indicators/${id}/observations?${query}limit=20000`
      const page = z
        .object({ observations: z.array(observation), next: z.null() })
        .parse(await readJson(fetch, path))
      for (const one of page.observations) found.set(one.id, one)
    }
    const extract = await fetch(`/extracts/${id}.csv`)
    if (extract.status !== 200) throw new Error(`${id}: extract answers ${extract.status}`)
    addExtract(extract.text, found)
  }
  return {
    observations: [...found.values()],
    accounts: await readAccounts(fetch, territories),
    territories,
  }
}

async function readAccounts(fetch: Fetch, territories: Loot['territories']): Promise<ToldCount[]> {
  const told: ToldCount[] = []
  const { operations } = z
    .object({ operations: z.array(z.object({ id: z.string(), territory: z.string().nullable() })) })
    .parse(await readJson(fetch, '/operations'))
  for (const { id: operation, territory } of operations) {
    const level = territories.get(territory ?? '')?.level
    if (territory === null || level === undefined) continue
    const wholes = accounts.parse(await readJson(fetch, `/operations/${operation}/accounts?convention=*`))
    const whole = accounts.parse(await readJson(fetch, `/operations/${operation}/accounts`))
    for (const { indicator, convention, participations, lines } of [...whole.accounts, ...wholes.accounts]) {
      const dimensions = { operation, ...(convention === null ? {} : { convention }) }
      const place = { territory, level, period: 'total', periodKind: 'total' as const, dimensions }
      if (participations !== null) told.push({ ...place, measure: 'entered', count: participations })
      for (const { verdict, count } of lines) {
        if (count !== null) told.push({ ...place, measure: measureOf(indicator, verdict), count })
      }
    }
  }
  return told
}

/** The measure behind a line of an account, by its name in the published table. */
function measureOf(indicator: string, verdict: string): string {
  if (verdict === 'incomplete') return verdict
  return verdict === 'counted' ? indicator : `${indicator}_${verdict}`
}

/** A number that only the extract gives counts as much as one that only the observations give. */
function addExtract(text: string, found: Map<string, Observation>) {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = header.split(',')
  for (const line of lines) {
    const values = line.split(',')
    const cell = (name: string) => values[names.indexOf(name)] ?? ''
    const known = found.get(cell('id'))
    if (!known) continue
    for (const name of ['value', 'numerator', 'denominator'] as const) {
      if (known[name] === null && cell(name) !== '') known[name] = Number(cell(name))
    }
  }
}

/** An answer that has to be there. */
export async function readJson(fetch: Fetch, path: string): Promise<unknown> {
  const { status, text } = await fetch(path)
  if (status !== 200) throw new Error(`${path} answers ${status}`)
  return JSON.parse(text)
}
