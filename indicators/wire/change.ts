import * as z from 'zod/mini'
import { observation } from './observation.ts'

const changeRefusals = [
  'no_value',
  'missing_parts',
  'break_in_series',
  'different_definitions',
  'different_dates',
] as const
export type ChangeRefusal = (typeof changeRefusals)[number]

/** Effects in shares: 0.01 = one point. */
const partEffect = z.object({ key: z.string(), rateEffect: z.number(), mixEffect: z.number() })

/**
 * The change of a rate between two periods, split into rate and mix effects by child territory or track;
 * `difference = rateEffect + mixEffect`, and each effect is the sum over the parts. Where there is no split,
 * `refused` says why and `parts` is empty; the difference stays where the two rates can be compared.
 */
export const change = z.object({
  release: z.number(),
  indicator: z.string(),
  territory: z.string(),
  from: observation,
  to: observation,
  by: z.enum(['territory', 'track']),
  difference: z.nullable(z.number()),
  rateEffect: z.nullable(z.number()),
  mixEffect: z.nullable(z.number()),
  parts: z.array(partEffect),
  refused: z.nullable(z.enum(changeRefusals)),
})
export type Change = z.infer<typeof change>
