import * as z from 'zod/mini'
import { dimensions } from './observation.ts'

/** What may become of a figure from one release to the next. */
export const changeIds = ['added', 'withdrawn', 'revised', 'hidden', 'shown'] as const
export type ChangeId = (typeof changeIds)[number]

const byChange = {
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

const counted = z.object({
  value: z.number(),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
})

/** One figure that changed. `before` is null where there was none, it was or is now hidden, or its release is withdrawn. */
export const changedFigure = z.object({
  change: z.enum(changeIds),
  id: z.string(),
  indicator: z.string(),
  definition: z.string(),
  territory: z.string(),
  period: z.string(),
  dimensions,
  before: z.nullable(counted),
  after: z.nullable(counted),
})
export type ChangedFigure = z.infer<typeof changedFigure>

/** The definitions that the figures of an indicator follow, where they are not those of before. */
export const redefinition = z.object({
  indicator: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
})

/** `changes.json` of a release: of each indicator and change at most a thousand figures; of a first release none. */
export const changes = z.extend(changeSummary, {
  release: z.number(),
  indicators: z.array(z.object({ indicator: z.string(), ...byChange })),
  redefined: z.array(redefinition),
  figures: z.array(changedFigure),
})
export type Changes = z.infer<typeof changes>

/** The answer of `/releases/{n}/changes`; `total` counts every figure asked for, `next` is the URL of the following page. */
export const changesPage = z.extend(changes, { total: z.number(), next: z.nullable(z.string()) })
export type ChangesPage = z.infer<typeof changesPage>
