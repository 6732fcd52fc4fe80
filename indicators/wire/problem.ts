import * as z from 'zod/mini'
import { text } from './text.ts'

/** What two definitions do not share, in the words of each. */
export const definitionDifference = z.object({
  aspect: z.enum(['population', 'age', 'diploma', 'place', 'moment']),
  label: text,
  values: z.array(z.object({ definition: z.string(), text })),
})

/** RFC 9457, with the parameter at fault, what it may be, and the nearest allowed value. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  parameter: z.optional(z.string()),
  value: z.optional(z.string()),
  allowed: z.optional(z.array(z.string())),
  /** What would be accepted, in words, where the values are too many to list. */
  expected: z.optional(z.string()),
  nearest: z.optional(z.string()),
  /** For series that are not one: what differs. */
  differences: z.optional(z.array(definitionDifference)),
})
export type Problem = z.infer<typeof problem>
