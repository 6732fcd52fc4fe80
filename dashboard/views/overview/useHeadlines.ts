import { useMemo } from 'preact/hooks'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import type { ApiState } from '../../useApi.ts'
import { useApiAll } from '../../useApiAll.ts'
import { observationsUrl } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import { composeHeadline, type Headline } from './headline.ts'
import { findPlaces } from './places.ts'

/** The rates a territory is told by, in the order a reader meets them. */
const headlineIds = [
  'siei_dropout_rate',
  'siei_listed_rate',
  'siei_without_solution_rate',
  'published_dropout_rate',
  'fwb_exit_rate',
  'fwb_absence_rate',
  'neet_rate',
  'early_leavers_rate',
  'reading_difficulty_rate',
]

interface Question {
  territory: string
  period: string | null
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
}

/** Every rate that has a figure for the territory or for what contains it; its own first. */
export function useHeadlines({ territory, period, tree, catalogue }: Question): ApiState<Headline[]> {
  const places = findPlaces(tree, territory)
  const asked = headlineIds.flatMap((id) => catalogue.find((indicator) => indicator.id === id) ?? [])
  const answer = useApiAll(
    asked.map(({ id }) => observationsUrl(id, { territory: places })),
    observations,
  )
  const headlines = useMemo(() => {
    if (answer.status !== 'ready') return []
    const found = asked.flatMap((indicator, index) => {
      const figures = answer.data[index]?.observations ?? []
      return composeHeadline({ indicator, figures, places, period, tree }) ?? []
    })
    return [...found.filter(({ own }) => own), ...found.filter(({ own }) => !own)]
  }, [answer.status, territory, period, catalogue, tree])
  return answer.status === 'ready' ? { status: 'ready', data: headlines } : answer
}
