import { useMemo } from 'preact/hooks'
import { askHeadlines } from '../../../indicators/questions/overviewQuestions.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import { type ApiState, useApiAll } from '../../useApi.ts'
import { composeHeadline, type Headline } from './headline.ts'

interface Question {
  territory: string
  period: string | null
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
}

/** Every rate that has a figure for the territory or for what contains it; its own first. */
export function useHeadlines({ territory, period, tree, catalogue }: Question): ApiState<Headline[]> {
  const asked = useMemo(() => askHeadlines(territory, { tree, catalogue }), [territory, tree, catalogue])
  const answer = useApiAll(asked.urls, observations)
  const headlines = useMemo(() => {
    if (answer.status !== 'ready') return []
    const { indicators, places } = asked
    const found = indicators.flatMap((indicator, index) => {
      const figures = answer.data[index]?.observations ?? []
      return composeHeadline({ indicator, figures, places, period, tree }) ?? []
    })
    return [...found.filter(({ own }) => own), ...found.filter(({ own }) => !own)]
  }, [answer.status, asked, period])
  return answer.status === 'ready' ? { status: 'ready', data: headlines } : answer
}
