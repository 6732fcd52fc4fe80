import type { PeriodKind } from '../../../indicators/period.ts'
import { type LevelId, levelIds } from '../../../indicators/territory.ts'
import type { IndicatorDetail, IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { breakdowns, type ViewState } from '../../state/viewState.ts'
import type { ObservationParameters } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import { findOwn } from './findOwn.ts'

/** Levels that read best where the reader has not chosen one and the territory's own has no figures. */
const preferredLevels: readonly LevelId[] = ['department', 'zone', 'region', 'nuts2', 'academy']

/** The level to compare at: the one chosen, or that of the chosen territory or what contains it, or the most telling. */
export function findLevel(
  state: ViewState,
  { coverage }: IndicatorDetail,
  tree: TerritoryTree,
): LevelId | null {
  const covered = levelIds.filter((level) => coverage.levels.includes(level))
  if (state.level) return state.level
  const own = tree.find(state.territory)
  const containing = (own?.path ?? []).map((step) => tree.find(step)?.level).reverse()
  const wanted = [own?.level, ...containing].filter((level) => level !== 'country')
  return [...wanted, ...preferredLevels, ...covered].find((level) => level && covered.includes(level)) ?? null
}

/** What is asked of the API beside territories and periods. */
export function findBreakdownParameters(
  state: ViewState,
  { breakdowns: known }: IndicatorWire,
): ObservationParameters {
  const asked = breakdowns.filter((id) => known.includes(id))
  return Object.fromEntries(asked.map((id) => [id, state.dimensions[id] ?? null]))
}

/** The operation whose figures are compared: the one chosen, or that of the chosen territory, or any. */
export function findOperation(
  state: ViewState,
  { indicator, coverage }: IndicatorDetail,
  figures: readonly Observation[],
): string | null {
  if (indicator.scope !== 'operation') return null
  if (state.operation && coverage.operations.includes(state.operation)) return state.operation
  const own = figures.find(({ territory }) => territory === state.territory) ?? figures[0]
  return own?.dimensions.operation ?? coverage.operations[0] ?? null
}

/** The levels a dashed line is drawn for: what contains a territory and is a territory people speak of. */
const referenceLevels: readonly LevelId[] = ['world_region', 'country', 'community', 'region', 'department']

interface Compared {
  level: LevelId
  /** What is compared, where it is known. */
  territories: readonly string[]
  tree: TerritoryTree
}

/** Up to three territories that contain the parent or the chosen one, or all those compared; narrowest first. */
export function findReferences(state: ViewState, { level, territories, tree }: Compared): string[] {
  const path = (id: string) => tree.find(id)?.path ?? []
  const here = tree.find(state.territory)?.level === level ? state.territory : undefined
  const own = here ?? findOwn(territories, state.territory, tree)
  const containing = state.parent ? [...path(state.parent), state.parent] : own ? path(own) : undefined
  const [first = [], ...rest] = territories.map(path)
  return (containing ?? first.filter((step) => rest.every((other) => other.includes(step))))
    .filter((step) => {
      const found = tree.find(step)?.level
      return found !== undefined && found !== level && referenceLevels.includes(found)
    })
    .reverse()
    .slice(0, 3)
}

/** Kinds of period in the order of the menu. */
export const periodKindsShown: readonly PeriodKind[] = [
  'school_year',
  'year',
  'three_years',
  'date',
  'month',
  'total',
]
