import * as z from 'zod/mini'
import { unitIds } from '../units.ts'
import { status } from './observation.ts'

export const verdict = z.enum([
  'reached',
  'missed',
  'on_track',
  'too_slow',
  'much_too_slow',
  'moving_away',
  'cannot_tell',
  'no_data',
])
export type Verdict = z.infer<typeof verdict>

const point = z.object({ value: z.number(), date: z.string() })

/** `not_due`: the data do not reach its day yet. */
export const milestoneVerdict = z.enum(['reached', 'missed', 'cannot_tell', 'not_due', 'no_data'])
export type MilestoneVerdict = z.infer<typeof milestoneVerdict>

export const priorityVerdict = z.enum([
  'achieved',
  'not_achieved',
  'serious_failure',
  'cannot_tell',
  'no_data',
])
export type PriorityVerdict = z.infer<typeof priorityVerdict>

const milestone = z.object({
  ...point.shape,
  /** What had been achieved by its day; the limits differ where hidden figures leave room. */
  achieved: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
  verdict: milestoneVerdict,
})

export const target = z.object({
  indicator: z.string(),
  scope: z.object({
    convention: z.nullable(z.string()),
    territory: z.nullable(z.string()),
    sex: z.nullable(z.string()),
  }),
  unit: z.enum(unitIds),
  direction: z.enum(['up', 'down']),
  version: z.number(),
  decided: z.string(),
  baseline: z.nullable(point),
  milestone: z.nullable(milestone),
  target: point,
  achieved: z.object({
    value: z.nullable(z.number()),
    date: z.nullable(z.string()),
    status,
    /** The figure it is, or is cut from: its receipt leads to the files. */
    observation: z.nullable(z.string()),
    /** What is known of a count at a deadline that has passed and where `value` does not stop. */
    atDeadline: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
    /** The latest figure, where it goes past the deadline: it is not what is judged. */
    later: z.nullable(point),
  }),
  /** What the result was on each day that a published period ends; the limits differ where hidden figures leave room. */
  course: z.array(z.object({ date: z.string(), lower: z.number(), upper: z.number() })),
  /** Share of the way: achieved ÷ target, or from baseline to target for a rate. */
  achievement: z.nullable(z.number()),
  /** Share of the time from the start (or baseline) to the deadline that had passed at `asOf`. */
  elapsed: z.nullable(z.number()),
  pace: z.nullable(
    z.object({
      required: z.nullable(z.number()),
      observed12Months: z.nullable(z.number()),
      observedOverall: z.nullable(z.number()),
      per: z.enum(['month', 'year']),
    }),
  ),
  projection: z.nullable(
    z.union([
      z.object({ value: z.number(), lower: z.nullable(z.number()), upper: z.nullable(z.number()) }),
      z.object({ refused: z.string() }),
    ]),
  ),
  asOf: z.nullable(z.string()),
  verdict,
  /** The rule that gave the verdict and the numbers it was given. */
  rule: z.object({
    id: z.string(),
    inputs: z.record(z.string(), z.nullable(z.union([z.number(), z.string()]))),
  }),
  synthetic: z.boolean(),
  superseded: z.boolean(),
})
export type Target = z.infer<typeof target>

/** A priority of a programme that switched its performance framework on, over every operation known under it. */
export const priority = z.object({
  programme: z.string(),
  priority: z.string(),
  operations: z.array(z.string()),
  verdict: priorityVerdict,
  /** One line per indicator with a milestone that asks for more. */
  indicators: z.array(
    z.object({
      indicator: z.string(),
      milestone: z.number(),
      achieved: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
    }),
  ),
  rule: z.object({
    id: z.literal('performance_framework'),
    inputs: z.object({ achieved: z.number(), oneBelow: z.number(), failure: z.number() }),
  }),
})
export type Priority = z.infer<typeof priority>

export const targets = z.object({
  release: z.number(),
  operation: z.string(),
  targets: z.array(target),
  priorities: z.array(priority),
})
