import * as z from 'zod/mini'

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
  note: z.optional(z.union([z.string(), z.object({ fr: z.string(), en: z.string() })])),
  /** True for generated data: every page that uses it says so. */
  synthetic: z.boolean(),
})
export type Origin = z.infer<typeof origin>
