import type { Observation } from '../../../indicators/wire/observation.ts'
import { Empty } from '../../components/Empty.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import type { Compared } from './compared.ts'
import { PeriodOffers } from './PeriodOffers.tsx'
import { hasFigure } from './selection.ts'
import { useTerritoryWords } from './territoryWords.ts'

/** Below this share of rows without a figure, the rows themselves say enough. */
const remarkableShare = 1 / 3

/** What the period lacks, at the level itself or above it, and the periods that have it. */
export function Gaps({ compared }: { compared: Compared }) {
  const words = useTerritoryWords()
  const { selection, references, level, levelWord, period, name } = compared
  const { rows, series, periods } = selection
  const missing = rows.filter((row) => !hasFigure(row))
  const fuller = periods.filter((other) => countFigures(series, other) > rows.length - missing.length)
  const above = references.find((row) => row.period === selection.period && !hasFigure(row))
  const aboveHas = above ? periodsOf(references, above.territory) : []
  return (
    <>
      {missing[0] && missing.length > rows.length * remarkableShare && (
        <Empty>
          <p>
            {words.incomplete(missing.length, rows.length, levelWord, period)} <StatusText of={missing[0]} />
          </p>
          <PeriodOffers periods={fuller} level={level} />
        </Empty>
      )}
      {above && aboveHas.length > 0 && (
        <Empty>
          <p>
            {words.referenceMissing(name(above.territory), period)} <StatusText of={above} />
          </p>
          <PeriodOffers periods={aboveHas} level={level} />
        </Empty>
      )}
    </>
  )
}

function countFigures(figures: readonly Observation[], period: string): number {
  return figures.filter((figure) => figure.period === period && hasFigure(figure)).length
}

/** Where a territory has figures, latest first. */
function periodsOf(figures: readonly Observation[], territory: string): string[] {
  return figures
    .filter((figure) => figure.territory === territory && hasFigure(figure))
    .map(({ period }) => period)
    .sort()
    .reverse()
}
