import { type DimensionId, dimensionIds } from '../dimensions.ts'
import { type LevelId, levelIds } from '../territory.ts'
import { usualChoice } from './usualChoice.ts'

export type Breakdown = Exclude<DimensionId, 'operation'>
export const breakdowns: readonly Breakdown[] = dimensionIds.filter((key) => key !== 'operation')

/** What of a page's address decides which figures it shows first. */
export interface PageChoice {
  indicator: string
  territory: string
  /** Null is the widest comparison that holds the chosen territory. */
  level: LevelId | null
  parent: string | null
  operation: string | null
  /** Absent is the total over that dimension. `operation` stands above: it chooses, it does not break down. */
  dimensions: Partial<Record<Breakdown, string>>
}

/** An id as Vigie writes them; anything else in an address is ignored. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

export function readId(query: URLSearchParams, name: string): string | null {
  return query.get(name)?.match(idPattern)?.[0] ?? null
}

/** The choice of a query as `migrateQuery` gives it; what is absent, unknown or malformed takes its default. Never throws. */
export function readChoice(query: URLSearchParams): PageChoice {
  return {
    indicator: readId(query, 'indicator') ?? usualChoice.indicator,
    territory: readId(query, 'territory') ?? usualChoice.territory,
    level: levelIds.find((level) => level === query.get('level')) ?? null,
    parent: readId(query, 'parent'),
    operation: readId(query, 'operation'),
    dimensions: Object.fromEntries(
      breakdowns.flatMap((name) => {
        const value = readId(query, name)
        return value === null ? [] : [[name, value]]
      }),
    ),
  }
}
