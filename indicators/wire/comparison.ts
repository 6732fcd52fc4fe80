import * as z from 'zod/mini'
import { funnelPositions, limitMethods } from '../statistics/funnel.ts'
import { standardiseRefusals } from '../statistics/standardise.ts'
import { levelIds } from '../territory.ts'
import { unitIds } from '../units.ts'
import { observation } from './observation.ts'
import { text } from './text.ts'

const bounds = z.object({ lower: z.number(), upper: z.number() })
const difference = z.object({ value: z.number(), lower: z.number(), upper: z.number() })

/** Gap to the reference: `points` in shares (0.01 = one point), `people` in young people. */
const gap = z.object({ points: difference, people: difference })

const funnel = z.object({
  position: z.enum(funnelPositions),
  limits: z.object({ at95: bounds, at998: bounds, method: z.enum(limitMethods) }),
})

/** A territory against the reference; null where counts are missing, hidden or the notion does not apply. */
export const comparedTerritory = z.object({
  observation,
  gap: z.nullable(gap),
  funnel: z.nullable(funnel),
  /** Best and worst rank that chance allows; rank 1 is the best. */
  rank: z.nullable(z.object({ lowest: z.number(), highest: z.number() })),
  /** Territories with the same number cannot be told apart from one another. */
  group: z.nullable(z.number()),
  /** Empirical Bayes rate, for colouring a map only. */
  shrunken: z.optional(z.nullable(z.number())),
  /** The rate with the reference's mix of tracks or sexes. */
  standardised: z.optional(
    z.nullable(
      z.union([
        z.object({ value: z.number(), variance: z.number(), lower: z.number(), upper: z.number() }),
        z.object({ refused: z.enum(standardiseRefusals) }),
      ]),
    ),
  ),
  /** The most alike territories on the context variables used, nearest first; null where a variable lacks. */
  peers: z.optional(z.nullable(z.array(z.object({ territory: z.string(), distance: z.number() })))),
})

/** A context variable of the level, and the period at which it can stand beside the figure. */
const peerVariable = z.object({
  id: z.string(),
  label: text,
  unit: z.enum(unitIds),
  /** The latest that begins no later than the figure's; null when there is none. */
  period: z.nullable(z.string()),
  /** The publications that the files name. */
  cited: z.array(z.string()),
  /** Whether the peers are chosen on it. */
  used: z.boolean(),
  /** Why they are not: it was not asked for, or has no value that early; null for one that is used. */
  unused: z.nullable(z.enum(['not_asked', 'no_value_by_then'])),
})
export type PeerVariable = z.infer<typeof peerVariable>

export const comparison = z.object({
  release: z.number(),
  indicator: z.string(),
  definition: z.string(),
  period: z.string(),
  level: z.enum(levelIds),
  reference: observation,
  /** Other periods that may be set beside this one: for extractions, those of the same day within ±15 days. */
  comparablePeriods: z.array(z.string()),
  /** Null for fewer than two territories with counts. `widened` says the funnel limits include `tauSquared`. */
  overdispersion: z.nullable(z.object({ phi: z.number(), tauSquared: z.number(), widened: z.boolean() })),
  /** Every context variable of the level, when peers are asked for. */
  peerVariables: z.optional(z.array(peerVariable)),
  territories: z.array(comparedTerritory),
})
export type Comparison = z.infer<typeof comparison>
