import * as z from 'zod/mini'
import { text } from './text.ts'

export const term = z.object({
  /** Made of the French name, for links: `psad`, `decrochage-scolaire`. */
  id: z.string(),
  name: text,
  /** Where the term is in use. */
  countries: z.array(z.enum(['FR', 'BE'])),
  definition: text,
  /** What comes closest in the other country; `id` where the glossary has it. */
  equivalent: z.nullable(z.object({ name: z.string(), id: z.nullable(z.string()) })),
})
export type Term = z.infer<typeof term>

export const glossary = z.object({ release: z.number(), terms: z.array(term) })
