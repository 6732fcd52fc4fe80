import { useEffect, useState } from 'preact/hooks'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observations } from '../../../indicators/wire/observation.ts'
import { loadMap } from '../../charts/loadMap.ts'
import type { ApiState } from '../../useApi.ts'
import { useObservations } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import { findSiblings, type SiblingChoice } from './siblingChoice.ts'

/** At this width in pixels and below, the map stands under the words: see `overview.css`. */
const STACKED = 960

interface Place {
  indicator: IndicatorWire | undefined
  place: string
  tree: TerritoryTree
}

/** An indicator in the territories around a place, at every period; loading for ever where there are none to draw. */
export function useAround(place: Place): ApiState<Observations> {
  const choice = findDrawn(place)
  const id = choice && place.indicator ? place.indicator.id : null
  return useObservations(id, { level: choice?.level, parent: choice?.parent })
}

/** Asks for what is drawn around a place while the page finds out what leads it. True once it is there, or need not be. */
export function useAroundEarly(place: Place): boolean {
  const choice = findDrawn(place)
  const answer = useAround(place)
  // on a narrow screen the map is out of sight, under the words
  const needsMap = choice?.picture === 'departments' && innerWidth > STACKED
  const [mapSettled, setMapSettled] = useState(false)

  useEffect(() => {
    if (!needsMap) return
    loadMap()
      .catch(() => undefined)
      .then(() => setMapSettled(true))
  }, [needsMap])

  return choice === undefined || (answer.status !== 'loading' && (mapSettled || !needsMap))
}

function findDrawn({ indicator, place, tree }: Place): SiblingChoice | undefined {
  const choice = findSiblings(tree, place)
  return choice && indicator?.levels.includes(choice.level) ? choice : undefined
}
