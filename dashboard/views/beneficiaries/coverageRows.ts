import type { Observation } from '../../../indicators/wire/observation.ts'

/** One territory in one school year, from those detected to those whose exit was positive. */
export interface CoverageRow {
  territory: string
  detected: Observation | undefined
  entered: Observation | undefined
  exits: Observation | undefined
}

interface Figures {
  detected: readonly Observation[]
  entered: readonly Observation[]
  exits: readonly Observation[]
}

/** The latest school year for which the three are there in some territory. */
export function findCoverageYear({ detected, entered, exits }: Figures): string | undefined {
  const years = (figures: readonly Observation[]) =>
    new Set(figures.flatMap(({ period, periodKind }) => (periodKind === 'school_year' ? [period] : [])))
  const [second, third] = [years(entered), years(exits)]
  return [...years(detected)]
    .filter((year) => second.has(year) && third.has(year))
    .sort()
    .at(-1)
}

/** The territories in their order, each with its three figures of a year. */
export function composeCoverage(
  territories: readonly string[],
  year: string,
  { detected, entered, exits }: Figures,
): CoverageRow[] {
  return territories.map((territory) => {
    const pick = (figures: readonly Observation[]) =>
      figures.find((one) => one.territory === territory && one.period === year)
    return { territory, detected: pick(detected), entered: pick(entered), exits: pick(exits) }
  })
}

/** Entries for a hundred detected; null where one of the two is not published. Not a share: those who enter need not be on the list. */
export function entriesPerHundred({ detected, entered }: CoverageRow): number | null {
  const list = detected?.numerator ?? null
  const entries = entered?.value ?? null
  return list === null || list === 0 || entries === null ? null : (100 * entries) / list
}
