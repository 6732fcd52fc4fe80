import { formatCount, formatInterval, formatPeriod, formatPoints } from '../../../indicators/format.ts'
import { isRate } from '../../../indicators/isRate.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { DifferenceText } from '../../components/DifferenceText.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { territoryColumns } from '../../components/territoryColumns.tsx'
import type { Compared } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'
import { findChange } from './difference.ts'
import { StatusLegend } from './StatusLegend.tsx'
import { TerritoryName } from './TerritoryName.tsx'
import { type TerritoryWords, useTerritoryWords } from './territoryWords.ts'
import { findYearBefore } from './yearBefore.ts'

interface Props {
  compared: Compared
  caption: string
  /** Of each territory, where a map is coloured by them. */
  shrunken?: ReadonlyMap<string, number> | undefined
}

/** Every figure of the period, one row per territory, with the year before beside it. */
export function FigureTable({ compared, caption, shrunken }: Props) {
  const words = useTerritoryWords()
  const comparison = useComparisonWords()
  const { rows } = compared.selection
  const columns = figureColumns(compared, words)
  if (shrunken) {
    columns.splice(2, 0, {
      key: 'shrunken',
      header: comparison.shrunken.column,
      numeric: true,
      cell: ({ territory }) => {
        const rate = shrunken.get(territory)
        return rate === undefined ? '' : compared.format(rate)
      },
    })
  }
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowClass={({ territory }) => (compared.chosen.includes(territory) ? 'chosen' : undefined)}
      />
      <StatusLegend of={rows} />
      <FlagLegend of={rows} />
    </>
  )
}

function figureColumns(compared: Compared, words: TerritoryWords): Column<Observation>[] {
  const { indicator, selection, format, name } = compared
  const columns = territoryColumns({
    words,
    name,
    indicator,
    cell: (territory) => <TerritoryName compared={compared} territory={territory} />,
  })
  if (selection.rows.some(({ interval }) => interval)) {
    columns.push({
      key: 'interval',
      header: words.interval,
      numeric: true,
      cell: ({ interval }) =>
        interval && formatInterval(format(interval.lower), format(interval.upper), compared.language),
    })
  }
  if (selection.rows.some(({ denominator }) => denominator !== null)) {
    columns.push(countColumn('numerator', words.numerator, compared))
    columns.push(countColumn('denominator', words.denominator, compared))
  }
  if (selection.rows.some((row) => findYearBefore(row, selection.series))) {
    columns.push(...yearColumns(compared, words))
  }
  return columns
}

function countColumn(
  key: 'numerator' | 'denominator',
  header: string,
  compared: Compared,
): Column<Observation> {
  return {
    key,
    header,
    numeric: true,
    cell: ({ [key]: count }) => (count === null ? '' : formatCount(count, compared.language)),
    sortValue: ({ [key]: count }) => count,
  }
}

function yearColumns(compared: Compared, words: TerritoryWords): Column<Observation>[] {
  const { indicator, selection, language } = compared
  const before = (row: Observation) => findYearBefore(row, selection.series)
  const difference = (row: Observation) => {
    const value = before(row)?.value ?? null
    return row.value === null || value === null ? null : row.value - value
  }
  const past: Column<Observation> = {
    key: 'yearBefore',
    header: words.yearBefore,
    numeric: true,
    cell: (row) => {
      const figure = before(row)
      if (!figure) return ''
      return (
        <>
          <ObservedValue observation={figure} indicator={indicator} />
          {row.periodKind === 'date' && (
            <small> {words.yearBeforeOn(formatPeriod(figure.period, language, { short: true }))}</small>
          )}
        </>
      )
    },
    sortValue: (row) => before(row)?.value ?? null,
  }
  if (!isRate(indicator)) return [past]
  const change: Column<Observation> = {
    key: 'change',
    header: words.change,
    numeric: true,
    cell: (row) => {
      const [points, earlier] = [difference(row), before(row)]
      const change = earlier && findChange(row, earlier)
      if (change) return <DifferenceText of={change} />
      return points === null ? '' : formatPoints(points, language)
    },
    sortValue: difference,
  }
  return [past, change]
}
