import * as z from 'zod/mini'
import { type DimensionId, dimensionIds } from '../dimensions.ts'
import { reasonIds } from '../reasons.ts'
import { levelIds } from '../territory.ts'
import { unitIds } from '../units.ts'
import { indicator } from './indicator.ts'
import { status } from './observation.ts'
import { text } from './text.ts'

const code = z.nullable(z.string())

/** A breakdown's column is there where the indicator has it; `total` where the figure is not broken down. */
const breakdowns = Object.fromEntries(dimensionIds.map((id) => [id, z.optional(z.string())])) as Record<
  DimensionId,
  z.ZodMiniOptional<z.ZodMiniString>
>

/** A row of an extract, in JSON under the names of the columns of its CSV. */
export const extractRow = z.object({
  indicator: z.string(),
  definition: z.string(),
  territory: z.string(),
  level: z.enum(levelIds),
  territory_code: code,
  territory_name: code,
  country_code: code,
  region_code: code,
  region_name: code,
  academy_code: code,
  academy_name: code,
  department_code: code,
  department_name: code,
  uai: code,
  nuts: code,
  period: z.string(),
  ...breakdowns,
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  interval_lower: z.nullable(z.number()),
  interval_upper: z.nullable(z.number()),
  unit: z.enum(unitIds),
  status,
  reason: z.nullable(z.enum(reasonIds)),
  /** Letters side by side. */
  flags: z.nullable(z.string()),
  /** Ids separated by commas. */
  source: z.string(),
  synthetic: z.boolean(),
  release: z.number(),
  id: z.string(),
})

/** `permanent` is the address of the same file for as long as its release is kept. */
export const extract = z.object({
  release: z.number(),
  indicator,
  citation: text,
  permanent: z.string(),
  total: z.number(),
  rows: z.array(extractRow),
})
