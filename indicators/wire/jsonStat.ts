import * as z from 'zod/mini'
import { unitIds } from '../units.ts'
import { text } from './text.ts'

const texts = z.record(z.string(), z.string())

/**
 * A JSON-stat 2.0 dataset as extracts are one. `value` and `status` name their cells by their place in the cube; a
 * cell without a status has no figure.
 */
export const jsonStat = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  label: z.string(),
  source: z.string(),
  updated: z.string(),
  note: z.array(z.string()),
  id: z.array(z.string()),
  size: z.array(z.number()),
  role: z.object({ geo: z.array(z.string()), time: z.array(z.string()), metric: z.array(z.string()) }),
  dimension: z.record(
    z.string(),
    z.object({
      label: z.string(),
      category: z.object({
        index: z.array(z.string()),
        label: texts,
        unit: z.optional(z.record(z.string(), z.object({ label: z.enum(unitIds) }))),
      }),
    }),
  ),
  value: z.record(z.string(), z.number()),
  status: texts,
  extension: z.object({
    release: z.number(),
    permanent: z.string(),
    unit: z.enum(unitIds),
    citation: text,
    synthetic: z.boolean(),
    reasons: z.record(z.string(), text),
  }),
})
