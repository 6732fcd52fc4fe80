import { dimensions } from '../../indicators/dimensions.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'

/** A definition or a breakdown's category in French; as it is where it has no label. */
export function formatCategory(indicator: IndicatorWire, id: string, category: string): string {
  if (id === 'definition') {
    return indicator.definitions.find((one) => one.id === category)?.label.fr ?? category
  }
  const dimension = Object.entries(dimensions).find(([name]) => name === id)?.[1]
  return dimension?.categories?.[category]?.fr ?? category
}
