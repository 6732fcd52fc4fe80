import * as z from 'zod/mini'
import { text } from './text.ts'

/** A line of an account: the participations that a rule gave one verdict. */
export const accountLine = z.object({
  verdict: z.string(),
  label: text,
  count: z.nullable(z.number()),
  status: z.enum(['published', 'suppressed']),
})

/** What became of every participation in one indicator; the lines sum to `participations`, `counted` last. */
export const account = z.object({
  indicator: z.string(),
  /** Null for the whole operation. */
  convention: z.nullable(z.string()),
  participations: z.nullable(z.number()),
  lines: z.array(accountLine),
  synthetic: z.boolean(),
})
export type Account = z.infer<typeof account>

/** `GET /operations/{id}/accounts`. */
export const accounts = z.object({
  release: z.number(),
  operation: z.string(),
  accounts: z.array(account),
})
