import * as z from 'zod/mini'
import { changeSummary } from './changeSummary.ts'

/** What a list says of a release. */
export const releaseLine = z.object({
  release: z.number(),
  built: z.string(),
  contentHash: z.string(),
  observations: z.number(),
  /** Null for a release built before they were kept here. */
  changes: z._default(z.nullable(changeSummary), null),
  /** The older release whose content this one serves again. */
  rollbackOf: z.optional(z.number()),
})

/** `withdrawn.json` of a release that may no longer be read. */
export const withdrawal = z.object({ reason: z.string(), at: z.string() })
export type Withdrawal = z.infer<typeof withdrawal>

export const releases = z.object({
  current: z.number(),
  /** Those that may be read, newest first. */
  releases: z.array(releaseLine),
  /** Those that may no longer be read, and why, newest first. */
  withdrawn: z.array(z.extend(withdrawal, { release: z.number() })),
})
export type Releases = z.infer<typeof releases>
