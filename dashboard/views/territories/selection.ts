import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { periodKindsShown } from './choices.ts'

interface Choice {
  /** As the reader chose them; null leaves the choice to the page. */
  period: string | null
  definition: string | null
  parent: string | null
}

/** What a view shows of the figures of one level. */
export interface Selection {
  period: string | null
  /** Definitions met at the period: more than one, and the page asks. */
  definitions: string[]
  /** One figure per territory at the period. */
  rows: Observation[]
  /** The same territories at every period of the same kind, in the order of time. */
  series: Observation[]
  /** Periods at which these territories have figures, latest first. */
  periods: string[]
}

/** Narrows the figures of one level to a parent, a period and one definition. */
export function findSelection(
  figures: readonly Observation[],
  choice: Choice,
  tree: TerritoryTree,
): Selection {
  const { parent } = choice
  const within =
    parent === null ? figures : figures.filter(({ territory }) => isBelow(tree, territory, parent))
  const periods = findPeriods(within)
  const period = choice.period ?? periods[0] ?? null
  const atPeriod = within.filter((figure) => figure.period === period)
  const definitions = [...new Set(atPeriod.filter(hasFigure).map(({ definition }) => definition))]
  const definition = definitions.find((id) => id === choice.definition) ?? definitions[0]
  const kind = atPeriod[0]?.periodKind
  const ofKind = within.filter(({ periodKind }) => periodKind === kind)
  return {
    period,
    periods,
    definitions: definitions.includes(choice.definition ?? '') ? definitions.slice(0, 1) : definitions,
    rows: atPeriod.filter((figure) => definition === undefined || figure.definition === definition),
    series: choice.definition === null ? ofKind : ofKind.filter((figure) => figure.definition === definition),
  }
}

/** A figure there is, even if it cannot be shown. */
export function hasFigure({ status }: Observation): boolean {
  return status === 'published' || status === 'suppressed'
}

function isBelow(tree: TerritoryTree, territory: string, parent: string): boolean {
  return tree.find(territory)?.path.includes(parent) ?? false
}

function findPeriods(figures: readonly Observation[]): string[] {
  const kinds = new Map(figures.filter(hasFigure).map(({ period, periodKind }) => [period, periodKind]))
  const rank = (period: string) => {
    const kind = kinds.get(period)
    return kind === undefined ? periodKindsShown.length : periodKindsShown.indexOf(kind)
  }
  return [...kinds.keys()].sort((a, b) => rank(a) - rank(b) || b.localeCompare(a))
}
