import * as z from 'zod/mini'

/** RFC 9457, with the parameter at fault, what it may be, and the nearest allowed value. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  parameter: z.optional(z.string()),
  value: z.optional(z.string()),
  allowed: z.optional(z.array(z.string())),
  nearest: z.optional(z.string()),
})
export type Problem = z.infer<typeof problem>
