import * as z from 'zod/mini'
import { dimensionIds } from '../dimensions.ts'
import { periodKinds } from '../period.ts'
import { levelIds } from '../territory.ts'
import { unitIds } from '../units.ts'
import { text } from './text.ts'

/** What a series counts; two series with different definitions are never one series. */
export const definition = z.object({
  id: z.string(),
  label: text,
  /** Who is counted, at what age, below which diploma, where and when: shown side by side when two differ. */
  population: text,
  age: text,
  diploma: text,
  place: text,
  moment: text,
})
export type DefinitionWire = z.infer<typeof definition>

export const polarity = z.enum(['lower_is_better', 'higher_is_better', 'neutral'])

export const indicator = z.object({
  id: z.string(),
  label: text,
  explanation: text,
  /** `rate` and `share` run from 0 to 1; `count` is a whole number; `amount` is in euros. */
  kind: z.enum(['rate', 'share', 'count', 'amount']),
  unit: z.enum(unitIds),
  decimals: z.number(),
  polarity,
  numerator: z.nullable(text),
  denominator: z.nullable(text),
  definitions: z.array(definition),
  levels: z.array(z.enum(levelIds)),
  breakdowns: z.array(z.enum(dimensionIds)),
  periods: z.array(z.enum(periodKinds)),
  /**
   * `persons`: counts below the release's threshold are hidden, with those that would give them away;
   * `none`: nobody in difficulty is counted; `as_published`: hidden where its source hides it.
   */
  suppression: z.enum(['persons', 'none', 'as_published']),
  /** `operation`: every figure belongs to one operation, and `operation` absent means each of them. */
  scope: z.enum(['territory', 'operation']),
  /** Whether Vigie shows a confidence interval: only for rates it derives from counts. */
  hasInterval: z.boolean(),
  source: text,
  citation: text,
  related: z.array(z.string()),
  synthetic: z.boolean(),
})
export type IndicatorWire = z.infer<typeof indicator>

/** The periods and territories for which a release has at least one figure of the indicator. */
export const coverage = z.object({
  definitions: z.array(z.string()),
  periods: z.array(z.object({ id: z.string(), kind: z.string() })),
  levels: z.array(z.string()),
  operations: z.array(z.string()),
})

export const indicators = z.object({ release: z.number(), indicators: z.array(indicator) })
export const indicatorDetail = z.object({ release: z.number(), indicator, coverage })
export type IndicatorDetail = z.infer<typeof indicatorDetail>
