import * as z from 'zod/mini'
import { definition } from './indicator.ts'
import { definitionDifference } from './problem.ts'
import { text } from './text.ts'

/** What keeps series apart; `same` says that they may stand on one axis. */
export const definitionComparison = z.object({
  same: z.boolean(),
  definitions: z.array(definition),
  differences: z.array(definitionDifference),
  message: text,
})
