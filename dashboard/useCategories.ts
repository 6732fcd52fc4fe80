import { dimensionIds, dimensions as known } from '../indicators/dimensions.ts'
import { apiUrl } from '../indicators/questions/apiUrl.ts'
import type { Dimensions } from '../indicators/wire/observation.ts'
import { operations } from '../indicators/wire/operation.ts'
import { useLanguage } from './messages/useMessages.ts'
import { useApi } from './useApi.ts'

/** Writes the categories of a figure for a reader: `Sexe Filles`, the title of an operation. */
export function useCategories(namesOperations: boolean): (dimensions: Dimensions) => string[] {
  const language = useLanguage()
  const sheets = useApi(namesOperations ? apiUrl('/operations') : null, operations)
  const titles = sheets.status === 'ready' ? sheets.data.operations : []
  return (dimensions) =>
    dimensionIds.flatMap((id) => {
      const category = dimensions[id]
      if (category === undefined) return []
      if (id === 'operation') return [titles.find((one) => one.id === category)?.title ?? category]
      const { label, categories = {} } = known[id]
      return [`${label[language]} ${categories[category]?.[language] ?? category}`]
    })
}
