import * as z from 'zod/mini'

const figure = z.object({
  id: z.string(),
  indicator: z.string(),
  territory: z.string(),
  period: z.string(),
})

/** `changes.json` of a release, and the answer of `/releases/{n}/changes`. Lists hold the first thousand. */
export const changes = z.object({
  release: z.number(),
  /** The release served before; null for the first one, where everything is new. */
  previous: z.nullable(z.number()),
  /** `major`: figures withdrawn or defined otherwise; `minor`: figures new, shown or hidden; `patch`: revised at most. */
  kind: z.enum(['major', 'minor', 'patch']),
  counts: z.object({
    added: z.number(),
    withdrawn: z.number(),
    revised: z.number(),
    hidden: z.number(),
    shown: z.number(),
    redefined: z.number(),
  }),
  added: z.array(figure),
  withdrawn: z.array(figure),
  revised: z.array(z.extend(figure, { before: z.number(), after: z.number() })),
  hidden: z.array(figure),
  shown: z.array(figure),
  /** Indicators whose figures follow another definition than before. */
  redefined: z.array(z.string()),
})
export type Changes = z.infer<typeof changes>
