import * as z from 'zod/mini'

/** What may become of a figure from one release to the next. */
export const changeIds = ['added', 'withdrawn', 'revised', 'hidden', 'shown'] as const
export type ChangeId = (typeof changeIds)[number]

/** How many figures each of the changes happened to. */
export const byChange = {
  added: z.number(),
  withdrawn: z.number(),
  revised: z.number(),
  hidden: z.number(),
  shown: z.number(),
}

/**
 * What a release changes, in short; it stands in its manifest. A figure here is an observation that has a value or is
 * confidential; one that only says why there is none does not count.
 *
 * `major`: a figure is gone or its definition changed; `minor`: a figure has another value, is newly hidden or newly
 * shown; `patch`: every figure of the release before stands as it was, there may be more of them.
 */
export const changeSummary = z.object({
  /** The release served before; null for the first one, where all is new and there is no `kind`. */
  previous: z.nullable(z.number()),
  kind: z.nullable(z.enum(['major', 'minor', 'patch'])),
  /** `redefined` counts indicators, the others figures. */
  counts: z.object({ ...byChange, redefined: z.number() }),
})
export type ChangeSummary = z.infer<typeof changeSummary>
