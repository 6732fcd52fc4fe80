import * as z from 'zod/mini'
import { definition, indicator } from './indicator.ts'
import { observation } from './observation.ts'
import { source } from './release.ts'
import { text } from './text.ts'

/** A rule that the rows or files of a dataset are held to; `columns` is empty for one between files. */
export const ruleApplied = z.object({
  id: z.string(),
  severity: z.enum(['reject', 'warning', 'error']),
  columns: z.array(z.string()),
  words: text,
})
export type RuleApplied = z.infer<typeof ruleApplied>

/** A certain correction of codes. How often and on what is not said of files that are persons or count them. */
export const repairMade = z.object({
  column: z.string(),
  id: z.string(),
  title: text,
  count: z.nullable(z.number()),
  examples: z.array(z.string()),
})
export type RepairMade = z.infer<typeof repairMade>

/**
 * Why a receipt names no line of a file: its rows are persons; the figure is hidden; which rows the file has
 * would tell what they count; no row gives the figure; the release did not keep them.
 */
export const noLines = z.enum(['participants', 'suppressed', 'rows_left_out', 'no_row', 'not_kept'])
export type NoLines = z.infer<typeof noLines>

/** Physical lines of a file, `12-18, 45`; `cutShort`: only the first spans of `count` lines. */
export const lineSpans = z.object({ spans: z.string(), count: z.number(), cutShort: z.boolean() })

/** What says how a file of another shape was read, with its hash; of a file of persons, not what it holds. */
export const mappingUsed = z.object({
  version: z.number(),
  sha256: z.string(),
  content: z.nullable(z.record(z.string(), z.unknown())),
})

export const receiptFile = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  encoding: z.nullable(z.string()),
  mapping: z.nullable(mappingUsed),
  repairs: z.array(repairMade),
  /** One entry per set of rows; with none, `noLines` says why. */
  lines: z.array(lineSpans),
  noLines: z.nullable(noLines),
})
export type ReceiptFile = z.infer<typeof receiptFile>

export const receiptSource = z.extend(z.omit(source, { files: true }), {
  /** What such a file may contain. */
  contract: z.string(),
  rules: z.array(ruleApplied),
  files: z.array(receiptFile),
})
export type ReceiptSource = z.infer<typeof receiptSource>

/** What is added up of a file, `listes − hors_champ`, in the columns of its contract. */
export const part = z.object({ dataset: z.string(), expression: z.string() })
export type Part = z.infer<typeof part>

/** From a figure back to the files it comes from. */
export const receipt = z.object({
  release: z.number(),
  built: z.string(),
  contentHash: z.string(),
  /** Counts of persons below it are not published. */
  threshold: z.number(),
  observation,
  indicator: z.pick(indicator, {
    id: true,
    label: true,
    explanation: true,
    kind: true,
    decimals: true,
    numerator: true,
    denominator: true,
  }),
  /** Null where there are no columns to add up: rows are counted, or a rate stands as it was published. */
  parts: z.object({ numerator: z.nullable(part), denominator: z.nullable(part) }),
  /** Whether the figure is made of numbers of young people, which `threshold` holds for. */
  countsPersons: z.boolean(),
  definition: z.nullable(definition),
  citation: text,
  sources: z.array(receiptSource),
})
export type Receipt = z.infer<typeof receipt>
