import * as z from 'zod/mini'
import { releaseLine } from './releases.ts'
import { text } from './text.ts'

/** A file as it was published, and what became of its physical lines. */
export const sourceFile = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  /** Null for a file of persons: how many it names is itself a count to protect. */
  rows: z.nullable(z.number()),
  accepted: z.nullable(z.number()),
  rejected: z.nullable(z.number()),
  /** The `mapping.json` it was read through; null for a file in the shape of its contract. */
  mapping: z._default(z.nullable(z.object({ version: z.number(), sha256: z.string() })), null),
})

export const source = z.object({
  id: z.string(),
  dataset: z.string(),
  publisher: z.string(),
  title: z.string(),
  period: z.string(),
  published: z.string(),
  retrieved: z.string(),
  licence: z.string(),
  url: z.nullable(z.string()),
  /** In the two languages, or in the one it was written in. */
  note: z.nullable(z.union([z.string(), text])),
  synthetic: z.boolean(),
  files: z.array(sourceFile),
})
export type Source = z.infer<typeof source>

/** What a check found. Of files that are persons or count them, neither how many nor examples are public. */
export const finding = z.object({
  check: z.string(),
  severity: z.enum(['error', 'warning']),
  dataset: z.string(),
  source: z.string(),
  file: z.string(),
  count: z.nullable(z.number()),
  message: text,
  examples: z.array(z.string()),
})
export type Finding = z.infer<typeof finding>

/**
 * Per published table: cells, and how many are hidden, which anybody can count. Not for which reason: beside a sum that is
 * shown, the number of those that are too small can give them away.
 */
export const protection = z.object({
  table: z.string(),
  cells: z.number(),
  hidden: z.number(),
})
export type Protection = z.infer<typeof protection>

/** `manifest.json` of a release, and the answer of `/releases/{n}`. */
export const manifest = z.extend(releaseLine, {
  public: z.object({ sha256: z.string(), bytes: z.number() }),
  private: z.object({ sha256: z.string(), bytes: z.number() }),
  threshold: z.number(),
  published: z.number(),
  suppressed: z.number(),
  sources: z.array(source),
  screening: z.array(finding),
  protection: z.array(protection),
})
export type Manifest = z.infer<typeof manifest>

/** What an older manifest said of a table: hidden cells by their reason. */
const olderProtection = z.object({
  table: z.string(),
  cells: z.number(),
  primary: z.number(),
  secondary: z.number(),
})

/** @throws when a text is no manifest of the shape that readers expect */
export function parseManifest(text: string): Manifest {
  const read: { protection?: unknown[] } = JSON.parse(text)
  const tables = read.protection?.map((table) => {
    const older = z.safeParse(olderProtection, table)
    return older.success ? { ...older.data, hidden: older.data.primary + older.data.secondary } : table
  })
  return z.parse(manifest, { ...read, protection: tables })
}
