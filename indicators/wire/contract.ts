import * as z from 'zod/mini'
import { text } from './text.ts'

/** A dataset that may be brought in. */
export const contractSummary = z.object({
  dataset: z.string(),
  title: text,
  /** One row per… */
  grain: text,
  /** Its rows are persons: only pseudonyms are kept. */
  participants: z.boolean(),
})

export const contractColumn = z.object({
  name: z.string(),
  title: text,
  description: z.nullable(text),
  /** `column`: the header must have it; `filled`: and every cell a value. */
  required: z.enum(['no', 'column', 'filled']),
  /** What kind of value, in words. */
  kind: text,
  accepted: text,
  /** The whole list where nothing else is accepted. */
  codes: z.nullable(z.array(z.string())),
  examples: z.array(z.string()),
  /** Other headers under which it is read, beyond case, accents and spaces. */
  aliases: z.array(z.string()),
  /** What is mended where that is certain, counted and listed. */
  repairs: z.array(text),
  /** Its values show nowhere, and make no public breakdown. */
  personal: z.boolean(),
  sensitive: z.boolean(),
})

/** What must hold within a row: `reject` refuses it, `warn` counts it. */
export const contractRule = z.object({
  id: z.string(),
  severity: z.enum(['reject', 'warn']),
  columns: z.array(z.string()),
  accepted: text,
})

/** What the files of one dataset may contain. */
export const contract = z.extend(contractSummary, {
  columns: z.array(contractColumn),
  /** Columns of which no two rows have the same values. */
  key: z.array(z.string()),
  rules: z.array(contractRule),
  /** Cells that say there is no value. */
  markers: z.array(z.string()),
  files: z.object({ csv: z.string(), xlsx: z.string(), schema: z.string() }),
  /** Table Schema (Frictionless) of the files. */
  tableSchema: z.record(z.string(), z.unknown()),
})
export type ContractWire = z.infer<typeof contract>

export const contracts = z.object({ contracts: z.array(contractSummary) })
