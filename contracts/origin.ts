import * as z from 'zod/mini'
import { parseJson } from './language/parseJson.ts'

const noteTexts = z.strictObject({ fr: z.string(), en: z.string() })

/** `origin.json`: where the files of a folder come from, and what they hold. */
export const origin = z.object({
  dataset: z.string(),
  publisher: z.string(),
  title: z.string(),
  period: z.string(),
  published: z.string(),
  retrieved: z.string(),
  licence: z.string(),
  url: z.optional(z.string()),
  /** In the two languages of the pages, or in one. */
  note: z.optional(z.union([z.string(), noteTexts])),
  /** True for generated data: every page that uses it says so. */
  synthetic: z.boolean(),
})
export type Origin = z.infer<typeof origin>

/** A note as a column of text keeps it: in two languages as JSON, in one as it is written. */
export function formatNote(note: Origin['note']): string | null {
  return typeof note === 'object' ? JSON.stringify(note) : (note ?? null)
}

/** A note from what `formatNote` wrote. */
export function parseNote(written: string | null): string | z.infer<typeof noteTexts> | null {
  const texts = noteTexts.safeParse(written === null ? null : parseJson(written))
  return texts.success ? texts.data : written
}
