import { change } from '../../indicators/wire/change.ts'
import { comparison } from '../../indicators/wire/comparison.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { receipt } from '../../indicators/wire/receipt.ts'
import { type Fetch, type Loot, readJson } from './readEverything.ts'

/**
 * What is given out of hidden figures elsewhere than in the figures themselves: their gap, rank or place in a funnel,
 * their part in a change, the lines of the files they are counted from. Each named by the path that says it.
 */
export async function findDerived(fetch: Fetch, { observations, territories }: Loot): Promise<string[]> {
  const hidden = observations.filter(({ status }) => status === 'suppressed')
  const found: string[] = []
  const comparisons = hidden.flatMap(({ indicator, territory, level, period, dimensions }) => {
    // named, since no reference is found where none of the territories is shown
    const reference = territories.get(territory)?.parent
    const asked = { level, period, ...(reference && { reference }), ...dimensions }
    return `/indicators/${indicator}/comparison?${new URLSearchParams(asked)}`
  })
  for (const path of new Set(comparisons)) {
    const { status, text } = await fetch(path)
    if (status >= 500) throw new Error(`${path} answers ${status}`)
    if (status !== 200) continue // no figure is shown to compare with
    const compared = comparison.parse(JSON.parse(text))
    for (const { observation, peers: _, ...derived } of compared.territories) {
      const told = Object.values(derived).some((one) => one !== null && one !== undefined)
      if (observation.status === 'suppressed' && told) found.push(`${path} ${observation.territory}`)
    }
  }
  for (const one of hidden.filter(({ indicator }) => aggregates.test(indicator))) {
    const path = `/observations/${encodeURIComponent(one.id)}/receipt`
    const { sources } = receipt.parse(await readJson(fetch, path))
    if (sources.some(({ files }) => files.some(({ lines }) => lines.length > 0))) found.push(path)
  }
  return [...found, ...(await findInChanges(fetch, hidden))]
}

/** Files of participants tell no lines of any figure; those of counts might. */
const aggregates = /^(siei|fwb)_/

/** A change of the whole is split by its parts only where none of them is hidden. */
async function findInChanges(fetch: Fetch, hidden: readonly Observation[]): Promise<string[]> {
  const found: string[] = []
  for (const one of hidden.filter(({ indicator, unit }) => aggregates.test(indicator) && unit === 'share')) {
    const asked = { territory: one.territory, from: one.period, to: one.period, ...one.dimensions }
    const path = `/indicators/${one.indicator}/change?${new URLSearchParams(asked)}`
    const { status, text } = await fetch(path)
    if (status !== 200) continue // more than one kind of period, or a dimension it does not split
    const { difference, rateEffect, parts } = change.parse(JSON.parse(text))
    if (difference !== null || rateEffect !== null || parts.length > 0) found.push(path)
  }
  return found
}
