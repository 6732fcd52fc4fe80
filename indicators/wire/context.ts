import * as z from 'zod/mini'
import { levelIds } from '../territory.ts'
import { unitIds } from '../units.ts'
import { text } from './text.ts'

/** What surrounds dropout in a territory, as its source published it. */
export const contextValue = z.object({
  variable: z.string(),
  territory: z.string(),
  level: z.enum(levelIds),
  period: z.string(),
  /** In `unit`; null where the source has none. */
  value: z.nullable(z.number()),
  unit: z.enum(unitIds),
  /** The id of the release's source; `cited` of its variable names the publication. */
  source: z.string(),
  synthetic: z.boolean(),
})
export type ContextValue = z.infer<typeof contextValue>

const contextVariable = z.object({
  id: z.string(),
  label: text,
  unit: z.enum(unitIds),
  /** As the source writes it: `pourcent`, `indice`, or any word where `unit` is `other`. */
  writtenUnit: z.string(),
  levels: z.array(z.enum(levelIds)),
  /** Those with values, earliest first. */
  periods: z.array(z.string()),
  /** The publications that the files name. */
  cited: z.array(z.string()),
})

export const context = z.object({
  release: z.number(),
  variables: z.array(contextVariable),
  values: z.array(contextValue),
  total: z.number(),
})
export type Context = z.infer<typeof context>
