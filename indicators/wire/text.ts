import * as z from 'zod/mini'

/** The same text in the two languages of the interface. */
export const text = z.object({ fr: z.string(), en: z.string() })
export type Text = z.infer<typeof text>

export type Language = keyof Text
