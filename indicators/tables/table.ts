import type { DimensionId } from '../dimensions.ts'
import type { PeriodKind } from '../period.ts'
import type { LevelId } from '../territory.ts'
import type { Text } from '../wire/text.ts'

/** An additive number: a sum of fact columns times a coefficient, over the rows that match `where`. */
export interface Measure {
  fact: string
  terms: Record<string, number>
  where?: Record<string, readonly string[]>
  /** A count of none says nothing of persons: it follows from the calendar, not from what happened to them. */
  zeroIsStructural?: boolean
}

/** Which levels carry which breakdowns in which periods; `by: [[], ['sex']]` = the total, and by sex. */
export interface Cut {
  levels: readonly LevelId[]
  by: readonly (readonly DimensionId[])[]
  periods: readonly PeriodKind[]
}

export interface Fact {
  /** The warehouse fact it reads, when several facts cut the same one differently; its own id otherwise. */
  of?: string
  /**
   * The fact whose operations are counted here, be it zero: an operation that nobody has left yet has exits too.
   * Without it, an absent row stays absent.
   */
  within?: string
  /** Columns of the warehouse fact that break it down. */
  dimensions: readonly DimensionId[]
  cuts: readonly Cut[]
  /** Counts of young people in difficulty: the primary rule of disclosure control applies to them. */
  sensitive: boolean
}

/** `total` is the sum of `parts`, cell by cell, wherever all of them are counted: an equation that an outsider could use. */
export interface Sum {
  total: string
  parts: readonly string[]
}

/**
 * One additive table of the closed set that Vigie publishes. Everything an outsider can add or
 * subtract inside it is declared here; disclosure control works on exactly these equations.
 */
export interface PublishedTable {
  id: string
  label: Text
  facts: Record<string, Fact>
  measures: Record<string, Measure>
  sums: readonly Sum[]
  /** Child level → parent level, in the order sums are made; a level given by the source is kept. */
  rollUp: readonly (readonly [LevelId, LevelId])[]
  /** What a cell without rows means: `missing` in files of counts (a parent needs all its children), `zero` in files of events. */
  absence: 'missing' | 'zero'
  /** The warehouse table that names which date stands for a school year, where one does. */
  yearlyBy?: 'reference_extraction'
  /**
   * Periods that are sums of shorter ones: years of months, the whole of years, three years of the school years or
   * of the extractions that stand for them. Stocks have no other.
   */
  periodSums: readonly (readonly [PeriodKind, PeriodKind])[]
}
