import type { DimensionId } from '../dimensions.ts'
import type { LevelId } from '../territory.ts'
import type { IndicatorWire } from '../wire/indicator.ts'

/** Where the figures come from: cells of a published table, or rates stored as an authority published them. */
export type Figures =
  | {
      from: 'table'
      table: string
      numerator: string
      /** Absent for counts: the numerator is the figure. */
      denominator?: string
      /** A breakdown of the numerator alone: each category has a measure of its own, the base stays whole. */
      split?: { dimension: DimensionId; measures: Record<string, string> }
      /** A breakdown of a count whose categories overlap: its measure exists by category only, and adds up to nothing. */
      overlap?: { dimension: DimensionId; measure: string }
    }
  | { from: 'published_rates'; levels: readonly LevelId[] }

/** One entry of the catalogue: all that Vigie knows of an indicator. The rest follows from its figures. */
export interface Indicator
  extends Omit<
    IndicatorWire,
    'definitions' | 'levels' | 'breakdowns' | 'periods' | 'suppression' | 'synthetic'
  > {
  /** The ids of its definitions; with several, each figure says which one is its own. */
  definitions: readonly string[]
  figures: Figures
}
