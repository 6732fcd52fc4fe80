import * as z from 'zod/mini'
import { text } from './text.ts'

export const actionLevel = z.object({ level: z.number(), name: text, description: text })

export const actionType = z.object({
  id: z.string(),
  name: text,
  /** The level of actions that have none of their own; null where each must say it. */
  level: z.nullable(z.number()),
  possibleLevels: z.array(z.number()),
})

/** The four levels of action, and the types of action that belong to them; empty in releases built without. */
export const actionLevels = z.object({
  release: z.number(),
  levels: z.array(actionLevel),
  types: z.array(actionType),
})
export type ActionLevels = z.infer<typeof actionLevels>
