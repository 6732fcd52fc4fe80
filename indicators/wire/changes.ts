import * as z from 'zod/mini'
import { byChange, changeIds, changeSummary } from './changeSummary.ts'
import { dimensions } from './observation.ts'

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
