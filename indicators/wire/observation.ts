import * as z from 'zod/mini'
import { dimensionIds } from '../dimensions.ts'
import { periodKinds } from '../period.ts'
import { reasonIds } from '../reasons.ts'
import { unitIds } from '../units.ts'
import { indicator } from './indicator.ts'

export const status = z.enum(['published', 'suppressed', 'not_available', 'not_applicable'])
export type Status = z.infer<typeof status>

/** Confidence interval of a rate, as shares 0–1; `level` is 0.95 or 0.998. */
export const interval = z.object({ lower: z.number(), upper: z.number(), level: z.number() })

/** Eurostat's letters, used for every source. */
export const flag = z.enum(['b', 'd', 'e', 'f', 'n', 'p', 'r', 's', 'u'])
export type Flag = z.infer<typeof flag>

export const dimensions = z.partialRecord(z.enum(dimensionIds), z.string())
export type Dimensions = z.infer<typeof dimensions>

/** A figure, or the reason there is none: `value` is null exactly when `reason` is not. */
export const observation = z.object({
  id: z.string(),
  indicator: z.string(),
  definition: z.string(),
  territory: z.string(),
  level: z.string(),
  period: z.string(),
  periodKind: z.enum(periodKinds),
  dimensions,
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  interval: z.nullable(interval),
  unit: z.enum(unitIds),
  status,
  reason: z.nullable(z.enum(reasonIds)),
  flags: z.array(flag),
  source: z.string(),
  synthetic: z.boolean(),
})
export type Observation = z.infer<typeof observation>

/** A figure of which only some fields were asked for. */
export const observationFields = z.partial(observation)

/** `total` counts the whole selection; `next` is the URL of the following page, if any. */
export const observations = z.object({
  release: z.number(),
  indicator,
  observations: z.array(observation),
  total: z.number(),
  next: z.nullable(z.string()),
})
export type Observations = z.infer<typeof observations>
