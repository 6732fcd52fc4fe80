import { type DimensionId, dimensions } from '../../../indicators/dimensions.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import type { Choice } from '../../components/SelectWord.tsx'

/** The categories of a breakdown as choices; none where they come from the data. */
export function categoriesOf(dimension: DimensionId, language: Language): Choice[] {
  return Object.entries(dimensions[dimension].categories ?? {}).map(([value, label]) => ({
    value,
    label: label[language],
  }))
}
