import * as z from 'zod/mini'
import { levelIds } from '../territory.ts'
import { text } from './text.ts'

export const territory = z.object({
  id: z.string(),
  level: z.enum(levelIds),
  /** The plain official code: `02`, `0802004U`, `FRE2`. */
  code: z.string(),
  name: text,
  parent: z.nullable(z.string()),
  /** From the root down to the parent. */
  path: z.array(z.string()),
  nuts: z.nullable(z.string()),
  synthetic: z.boolean(),
})
export type Territory = z.infer<typeof territory>

export const territories = z.object({
  release: z.number(),
  territories: z.array(territory),
  total: z.number(),
})
