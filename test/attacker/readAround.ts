import { breakdownsOf, findIndicator } from '../../indicators/catalogue.ts'
import { findPeriodKind } from '../../indicators/period.ts'
import { standardisable } from '../../indicators/statistics/standardisable.ts'
import { change } from '../../indicators/wire/change.ts'
import { comparison } from '../../indicators/wire/comparison.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { receipt } from '../../indicators/wire/receipt.ts'
import type { Api } from './api.ts'
import { type Loot, noteFigures } from './loot.ts'

/** Around which figures comparisons, changes and receipts are asked for, beside one of each indicator. */
export type Around = 'hidden figures' | 'no other'

/** Comparisons, changes and receipts: the figures in them are noted, and what is said around hidden ones is kept. */
export async function readAround(api: Api, loot: Loot, around: Around): Promise<void> {
  const figures = [...loot.figures.values()]
  const hidden = figures.filter(({ status }) => status === 'suppressed')
  const others = new Map(figures.map((one) => [one.indicator, one]))
  const asked = [...(around === 'hidden figures' ? hidden : []), ...others.values()]
  await readEach(
    asked.flatMap((one) => comparisonPaths(one, loot)),
    comparison.parse,
    loot.comparisons,
  )
  await readEach(
    asked.flatMap((one) => changePaths(one, figures)),
    change.parse,
    loot.changes,
  )
  await readEach(
    asked.map(({ id }) => `/observations/${encodeURIComponent(id)}/receipt`),
    receipt.parse,
    loot.receipts,
  )

  async function readEach<Said>(paths: string[], parse: (answer: unknown) => Said, into: Map<string, Said>) {
    for (const path of new Set(paths)) {
      const answer = await api.tryRead(path)
      if (answer === undefined) continue // nothing is shown to compare with
      noteFigures(answer, loot.figures)
      into.set(path, parse(answer))
    }
  }
}

/** With the parent named, since no reference is found where none of the territories is shown. */
function comparisonPaths(one: Observation, { territories }: Loot): string[] {
  const { indicator, territory, level, period, dimensions, unit } = one
  const reference = territories.get(territory)?.parent
  const asked = { level, period, ...(reference && { reference }), ...dimensions, peers: '*' }
  const mixes = standardisable.filter((by) => hasMix(indicator, by) && dimensions[by] === undefined)
  const ways = unit === 'share' ? mixes : []
  return [{}, ...ways.map((standardise) => ({ standardise }))].map(
    (way) => `/indicators/${indicator}/comparison?${new URLSearchParams({ ...asked, ...way })}`,
  )
}

/** To the last other period that the same series has, by territory and by track where it has tracks. */
function changePaths({ indicator, territory, period, dimensions, unit }: Observation, all: Observation[]) {
  if (unit !== 'share') return []
  const kind = findPeriodKind(period)
  const own = all.filter((one) => one.indicator === indicator && one.territory === territory)
  const to = own.findLast((one) => findPeriodKind(one.period) === kind && one.period !== period)?.period
  if (to === undefined) return []
  return ['territory', ...(hasMix(indicator, 'track') ? ['track'] : [])].map((by) => {
    const asked = new URLSearchParams({ territory, from: period, to, by, ...dimensions })
    return `/indicators/${indicator}/change?${asked}`
  })
}

function hasMix(indicator: string, by: 'track' | 'sex'): boolean {
  const found = findIndicator(indicator)
  return found !== undefined && breakdownsOf(found).includes(by)
}
