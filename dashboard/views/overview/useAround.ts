import { useEffect, useState } from 'preact/hooks'
import { askAround } from '../../../indicators/questions/overviewQuestions.ts'
import { mapBesideWidth, opensOnMap } from '../../../indicators/questions/siblingChoice.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { type Observation, observations } from '../../../indicators/wire/observation.ts'
import { isMapThere, loadMap } from '../../charts/loadMap.ts'
import { parseState } from '../../state/viewState.ts'
import { type ApiState, useApi } from '../../useApi.ts'

interface Place {
  indicator: IndicatorWire | undefined
  place: string
  tree: TerritoryTree
}

const none: readonly Observation[] = []

/** Fetches the map that the page at this address most likely opens on, with the page's code. */
export async function loadFirstMap(): Promise<void> {
  const { territory } = parseState(location.search)
  if (innerWidth >= mapBesideWidth && opensOnMap(territory)) await loadMap().catch(() => undefined)
}

/** An indicator in the territories around a place, at every period; no figure where there are none to draw. */
export function useAround(place: Place): ApiState<readonly Observation[]> {
  const asked = askAround(place)
  const answer = useApi(asked?.url ?? null, observations)
  if (!asked) return { status: 'ready', data: none }
  return answer.status === 'ready' ? { status: 'ready', data: answer.data.observations } : answer
}

/** Asks for what is drawn around a place while the page finds out what leads it. True once it is there, or need not be. */
export function useAroundEarly(place: Place): boolean {
  const answer = useAround(place)
  const needsMap = askAround(place)?.picture === 'departments' && innerWidth >= mapBesideWidth
  const [mapSettled, setMapSettled] = useState(isMapThere)

  useEffect(() => {
    if (!needsMap || mapSettled) return
    loadMap()
      .catch(() => undefined)
      .then(() => setMapSettled(true))
  }, [needsMap])

  return answer.status !== 'loading' && (mapSettled || !needsMap)
}
