import * as z from 'zod/mini'
import type { Text } from '../../contracts/language/text.ts'

export type { Text } from '../../contracts/language/text.ts'

/** The same text in the two languages of the interface. */
export const text: z.ZodMiniObject<{ [language in keyof Text]: z.ZodMiniString }, z.core.$strip> = z.object({
  fr: z.string(),
  en: z.string(),
})

export type Language = keyof Text

/** What is written alike in both languages: a code, a name. */
export function sameText(value: string): Text {
  return { fr: value, en: value }
}
