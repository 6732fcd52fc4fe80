import { type DimensionId, isDimensionId } from '../../indicators/dimensions.ts'
import { perRelease } from './release.ts'
import { text } from './row.ts'

/** The categories of the dimensions that have no closed list: those of the release. */
export type Vocabulary = Partial<Record<DimensionId, string[]>>

// one row per dimension without a closed list and category that a table or a figure names
const categories = `
  select 'operation' as dimension, id as category from operation
  union select 'operation', operation from observation
  union select 'convention', id from convention
  union select 'convention', convention from observation
  union select 'action', id from action
  union select 'action', action from observation
  union select 'action_type', action_type from action
  union select 'action_type', action_type from observation
  union select 'actor', kind from action_actor
  union select 'actor', actor from observation
  order by dimension, category`

export const readVocabulary = perRelease(async ({ database }): Promise<Vocabulary> => {
  const vocabulary: Vocabulary = {}
  for (const row of await database.query(`select * from (${categories}) where category is not null`)) {
    const dimension = text(row, 'dimension')
    if (!isDimensionId(dimension)) throw new Error(`${dimension}: not a dimension`)
    const known = vocabulary[dimension] ?? []
    known.push(text(row, 'category'))
    vocabulary[dimension] = known
  }
  return vocabulary
})
