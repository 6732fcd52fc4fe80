import * as z from 'zod'
import { type Observation, observation } from '../../indicators/wire/observation.ts'

export type Fetch = (path: string) => Promise<{ status: number; text: string }>

export interface Loot {
  observations: Observation[]
  /** Child territory → parent. */
  parents: Map<string, string>
}

/** Everything that the public routes give out: lists of indicators, all their figures, their extracts. */
export async function readEverything(fetch: Fetch): Promise<Loot> {
  const territories = z
    .object({ territories: z.array(z.object({ id: z.string(), parent: z.string().nullable() })) })
    .parse(await readJson(fetch, '/territories'))
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
    parents: new Map(territories.territories.map(({ id, parent }) => [id, parent ?? ''])),
  }
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

async function readJson(fetch: Fetch, path: string): Promise<unknown> {
  const { status, text } = await fetch(path)
  if (status !== 200) throw new Error(`${path} answers ${status}`)
  return JSON.parse(text)
}
