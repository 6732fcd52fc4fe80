import type { DimensionId } from '../../indicators/dimensions.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import type { CsvCell } from '../http/csv.ts'
import type { Release } from '../release/release.ts'
import { dimensionsOf } from '../release/selection.ts'

interface Line {
  figure: Observation
  release: Release
}

interface Column {
  name: string
  cell: (line: Line) => CsvCell
}

/** The columns of an indicator's extracts: the same for every selection of it. */
export function extractColumns(indicator: IndicatorWire): Column[] {
  return [
    { name: 'indicator', cell: ({ figure }) => figure.indicator },
    { name: 'definition', cell: ({ figure }) => figure.definition },
    { name: 'territory', cell: ({ figure }) => figure.territory },
    { name: 'territory_code', cell: (line) => territoryOf(line)?.code ?? null },
    { name: 'territory_name', cell: (line) => territoryOf(line)?.name.fr ?? null },
    { name: 'level', cell: ({ figure }) => figure.level },
    { name: 'period', cell: ({ figure }) => figure.period },
    ...dimensionsOf(indicator).map(dimensionColumn),
    { name: 'value', cell: ({ figure }) => figure.value },
    { name: 'numerator', cell: ({ figure }) => figure.numerator },
    { name: 'denominator', cell: ({ figure }) => figure.denominator },
    { name: 'interval_lower', cell: ({ figure }) => figure.interval?.lower ?? null },
    { name: 'interval_upper', cell: ({ figure }) => figure.interval?.upper ?? null },
    { name: 'unit', cell: ({ figure }) => figure.unit },
    { name: 'status', cell: ({ figure }) => figure.status },
    { name: 'reason', cell: ({ figure }) => figure.reason },
    { name: 'flags', cell: ({ figure }) => figure.flags.join('') },
    { name: 'source', cell: ({ figure }) => figure.source },
    { name: 'synthetic', cell: ({ figure }) => figure.synthetic },
    { name: 'release', cell: ({ release }) => release.number },
  ]
}

/** A breakdown's category; `total` where the figure is not broken down by it. */
function dimensionColumn(id: DimensionId): Column {
  return { name: id, cell: ({ figure }) => figure.dimensions[id] ?? 'total' }
}

function territoryOf({ figure, release }: Line) {
  return release.territories.find(figure.territory)
}
