import { useEffect } from 'preact/hooks'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observations } from '../../../indicators/wire/observation.ts'
import type { ApiState } from '../../useApi.ts'
import { useObservations } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import { findSiblings } from './siblingChoice.ts'

interface Place {
  indicator: IndicatorWire | undefined
  place: string
  tree: TerritoryTree
}

/** An indicator in the territories around a place, at every period; loading for ever where there are none to draw. */
export function useAround({ indicator, place, tree }: Place): ApiState<Observations> {
  const choice = findSiblings(tree, place)
  const id = choice && indicator?.levels.includes(choice.level) ? indicator.id : null
  return useObservations(id, { level: choice?.level, parent: choice?.parent })
}

/** Asks for what is drawn around a place while the page still finds out what leads it. */
export function useAroundEarly(place: Place): void {
  const { picture } = findSiblings(place.tree, place.place) ?? {}
  useAround(place)
  useEffect(() => {
    if (picture === 'departments') import('../../charts/departmentsMap.ts').catch(() => undefined)
  }, [picture])
}
