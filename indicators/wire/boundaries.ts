import * as z from 'zod/mini'
import { levelIds } from '../territory.ts'

/** Levels for which the operator brought outlines of its own. */
export const boundaryLevels = z.object({ levels: z.array(z.enum(levelIds)) })

const point = z.tuple([z.number(), z.number()])

/** Outlines of one level, in degrees of longitude and latitude: polygons of rings, the first one outside. */
export const boundaries = z.object({
  /** Whose they are, to be named under a map. */
  source: z.nullable(z.string()),
  outlines: z.array(z.object({ code: z.string(), polygons: z.array(z.array(z.array(point))) })),
})
export type Boundaries = z.infer<typeof boundaries>
