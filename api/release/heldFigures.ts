import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import type { LevelId } from '../../indicators/territory.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { createLru } from '../http/lru.ts'
import { readFigures } from './figures.ts'
import { perRelease, type Release } from './release.ts'
import { selectWhole } from './selection.ts'

/** Figures held for one release, at most: about half a kilobyte each. */
const MOST_FIGURES = 40_000

interface Slice {
  indicator: IndicatorWire
  level: LevelId
  period: string
}

/** One list of categories a dimension; absent means the total, `*` each category. */
export type Categories = Partial<Record<DimensionId, readonly string[] | undefined>>

const slicesOf = perRelease(() =>
  createLru<readonly Observation[]>({ most: MOST_FIGURES, weigh: (figures) => figures.length }),
)

/**
 * The figures of an indicator at one level and period that have these categories, in reading order. The whole
 * of a level and period is read once and held: comparisons ask for it again with another reference or category.
 */
export async function readHeldFigures(
  release: Release,
  { indicator, level, period }: Slice,
  categories: Categories,
): Promise<Observation[]> {
  const slices = slicesOf(release)
  const key = `${indicator.id} ${level} ${period}`
  const held = slices.get(key) ?? (await readSlice(release, { indicator, level, period }))
  slices.set(key, held)
  return held.filter((figure) => dimensionIds.every((id) => isAmong(figure.dimensions[id], categories[id])))
}

/** The same of one territory, found by its level. */
export async function readFiguresOf(
  release: Release,
  territory: string,
  { categories, ...slice }: Omit<Slice, 'level'> & { categories: Categories },
): Promise<Observation[]> {
  const level = release.territories.find(territory)?.level
  if (level === undefined) return []
  const figures = await readHeldFigures(release, { ...slice, level }, categories)
  return figures.filter((figure) => figure.territory === territory)
}

// one row per territory, definition and breakdown
function readSlice(release: Release, { indicator, level, period }: Slice): Promise<Observation[]> {
  const where = 'indicator = $indicator and level = $level and period = $period'
  const { order } = selectWhole(indicator)
  return readFigures(release, indicator, {
    where,
    order,
    bindings: { indicator: indicator.id, level, period },
  })
}

function isAmong(category: string | undefined, asked: readonly string[] | undefined): boolean {
  if (asked === undefined) return category === undefined
  if (category === undefined) return asked.includes('total')
  return asked.includes('*') || asked.includes(category)
}
