import { useCallback, useMemo } from 'preact/hooks'
import { formatCount, formatInterval, formatLimit, formatPeriod } from '../../../indicators/format.ts'
import { isRate } from '../../../indicators/isRate.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { type SlopeRow, slope } from '../../charts/slope.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { PickWord } from '../../components/PickWord.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { findChangePeriods, findChangeStart } from './changePeriods.ts'
import { type Compared, findReferenceValues } from './compared.ts'
import { findChange } from './difference.ts'
import { hasFigure } from './selection.ts'
import { TerritoryName } from './TerritoryName.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import { useViewWords } from './viewWords.ts'
import { findComparableAt } from './yearBefore.ts'

/** Every territory at two periods of one series, a line between them; none across a break. */
export function Slope({ compared }: { compared: Compared }) {
  const words = useViewWords()
  const { state, choose } = useNavigation()
  const { selection, language } = compared
  const anchor = compared.own ?? selection.rows.find(hasFigure)
  const other = anchor && findChangeStart(state.from, anchor, selection.series)
  if (!anchor || other === undefined) {
    return (
      <Empty>
        <p>{words.slopeNoPeriod}</p>
      </Empty>
    )
  }
  const periods = [...new Set([other, ...findChangePeriods(anchor, selection.series)])].sort().reverse()
  return (
    <section class="stack">
      <PickWord
        label={words.from}
        value={other}
        choices={periods.map((period) => ({ value: period, label: formatPeriod(period, language) }))}
        choose={(period) => choose({ from: period })}
      />
      <SlopeFigure compared={compared} other={other} />
    </section>
  )
}

interface Pair {
  before?: Observation | undefined
  after?: Observation | undefined
  territory: string
  isReference: boolean
}

function SlopeFigure({ compared, other }: { compared: Compared; other: string }) {
  const words = useViewWords()
  const { indicator, language, format, selection, name, levelWord } = compared
  const periods = [selection.period ?? '', other].sort() as [string, string]
  const pairs = useMemo(() => findPairs(compared, other), [compared, other])
  const [from, to] = [formatPeriod(periods[0], language), formatPeriod(periods[1], language)]
  const changes = pairs
    .filter(({ isReference }) => !isReference)
    .flatMap((pair) => findDifference(pair) ?? [])
  const alt = words.slopeAlt(
    changes.filter((change) => change > 0).length,
    changes.filter((change) => change < 0).length,
    changes.length,
  )
  const draw = useCallback(
    (width: number) =>
      slope(
        pairs.map((pair) => asRow(pair, compared)),
        { width, language, format, label: alt, periods: [from, to] },
      ),
    [pairs, compared, language, format, alt, from, to],
  )
  const apart = pairs.filter((pair) => findDifference(pair) === undefined)
  return (
    <Figure
      id="slope"
      title={words.slopeTitle(levelWord, from, to)}
      subtitle={words.slopeSubtitle}
      draw={draw}
      alt={alt}
      notes={
        <>
          <p>{alt}</p>
          {isRate(indicator) && <p>{words.slopeNote}</p>}
          {apart.length > 0 && (
            <p>{words.slopeBroken(apart.map(({ territory }) => name(territory)).join(', '))}</p>
          )}
          <FlagLegend
            of={pairs.flatMap(({ before, after }) => [before, after].flatMap((one) => one ?? []))}
          />
        </>
      }
      source={indicator.source[language]}
      table={<SlopeTable compared={compared} pairs={pairs} periods={[from, to]} />}
    />
  )
}

interface TableProps {
  compared: Compared
  pairs: readonly Pair[]
  periods: readonly [string, string]
}

function SlopeTable({ compared, pairs, periods }: TableProps) {
  const words = useViewWords()
  const territories = useTerritoryWords()
  const { indicator, language, name } = compared
  const write = (value: number) =>
    isRate(indicator) ? formatLimit(value, language) : formatCount(value, language, { signed: true })
  const cell = (figure: Observation | undefined) =>
    figure && <ObservedValue observation={figure} indicator={indicator} />
  return (
    <DataTable
      caption={territories.twinCaption(indicator.label[language], periods.join(' – '))}
      rows={pairs}
      rowKey={({ territory }) => territory}
      rowClass={({ territory }) => (compared.chosen.includes(territory) ? 'chosen' : undefined)}
      columns={[
        {
          key: 'territory',
          header: territories.territory,
          cell: ({ territory }) => <TerritoryName compared={compared} territory={territory} />,
          sortValue: ({ territory }) => name(territory),
        },
        { key: 'before', header: periods[0], numeric: true, cell: ({ before }) => cell(before) },
        { key: 'after', header: periods[1], numeric: true, cell: ({ after }) => cell(after) },
        {
          key: 'difference',
          header: words.difference,
          numeric: true,
          cell: (pair) => {
            const difference = findDifference(pair)
            return difference === undefined ? '' : write(difference)
          },
          sortValue: (pair) => findDifference(pair) ?? null,
        },
        {
          key: 'interval',
          header: words.differenceInterval,
          numeric: true,
          cell: ({ before, after }) => {
            const change = before && after && findChange(after, before)
            return change && formatInterval(write(change.lower), write(change.upper), language)
          },
        },
      ]}
    />
  )
}

function findPairs(compared: Compared, other: string): Pair[] {
  const { selection, references } = compared
  const pair = (figure: Observation, series: readonly Observation[], isReference: boolean): Pair => {
    const found = findComparableAt(figure, other, series)
    const [before, after] = other < figure.period ? [found, figure] : [figure, found]
    return { before, after, territory: figure.territory, isReference }
  }
  return [
    ...selection.rows.map((row) => pair(row, selection.series, false)),
    ...findReferenceValues(compared).map((row) => pair(row, references, true)),
  ]
}

function findDifference({ before, after }: Pair): number | undefined {
  if (before?.value == null || after?.value == null) return undefined
  return after.value - before.value
}

const none: SlopeRow['before'] = { value: null, status: 'not_available', flags: [] }

function asRow({ before, after, territory, isReference }: Pair, { name, colour }: Compared): SlopeRow {
  return {
    id: territory,
    name: name(territory),
    before: before ?? none,
    after: after ?? none,
    isReference,
    colour: isReference ? undefined : colour(territory),
  }
}
