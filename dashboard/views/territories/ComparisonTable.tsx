import { formatDecimal, formatInterval } from '../../../indicators/format.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { SelectWord } from '../../components/SelectWord.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import type { Compared } from './compared.ts'
import { type ComparisonWords, useComparisonWords } from './comparisonWords.ts'
import { findStandardisable, findStandardise } from './findStandardise.ts'
import { TerritoryName } from './TerritoryName.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import { findUnit } from './writePeople.ts'

type Row = Comparison['territories'][number]

/** Every territory shown against the reference: gaps with their intervals, ranks, funnel, group. */
export function ComparisonTable({ compared, against }: { compared: Compared; against: Comparison }) {
  const words = useComparisonWords()
  const territories = useTerritoryWords()
  const { language, indicator, name } = compared
  const { state, choose } = useNavigation()
  const standardise = findStandardise(compared, state)
  const columns: Column<Row>[] = [
    {
      key: 'territory',
      header: territories.territory,
      cell: ({ observation }) => <TerritoryName compared={compared} territory={observation.territory} />,
      sortValue: ({ observation }) => name(observation.territory),
    },
    {
      key: 'value',
      header: territories.value,
      numeric: true,
      cell: ({ observation }) => <ObservedValue observation={observation} indicator={indicator} />,
      sortValue: ({ observation }) => observation.value,
    },
    {
      key: 'gap',
      header: words.columns.gap,
      numeric: true,
      cell: ({ gap }) => gap && writeGap(gap.points, language, 100, 1),
      sortValue: ({ gap }) => gap?.points.value ?? null,
    },
    {
      key: 'people',
      header: words.columns.people(words.units[findUnit(indicator)]),
      numeric: true,
      cell: ({ gap }) => gap && writeGap(gap.people, language, 1, 0),
      sortValue: ({ gap }) => gap?.people.value ?? null,
    },
    {
      key: 'rank',
      header: words.columns.rank,
      numeric: true,
      cell: ({ rank }) => rank && words.ranks(rank.lowest, rank.highest),
      sortValue: ({ rank }) => rank?.lowest ?? null,
    },
    {
      key: 'group',
      header: words.columns.group,
      numeric: true,
      cell: ({ group }) => group,
      sortValue: ({ group }) => group,
    },
    {
      key: 'funnel',
      header: words.columns.funnel,
      cell: ({ funnel }) => funnel && words.shortPositions[funnel.position],
      sortValue: ({ funnel }) => funnel && words.shortPositions[funnel.position],
    },
    ...(standardise
      ? [
          {
            key: 'standardised',
            header: words.standard.column[standardise],
            numeric: true,
            cell: (row: Row) => writeStandardised(row, compared, words),
            sortValue: ({ standardised }: Row) =>
              standardised && 'value' in standardised ? standardised.value : null,
          },
        ]
      : []),
  ]
  const choices = findStandardisable(compared)
  return (
    <>
      <DataTable
        caption={words.tableCaption(name(against.reference.territory), compared.period)}
        columns={columns}
        rows={against.territories}
        rowKey={({ observation }) => observation.id}
        rowClass={({ observation }) =>
          compared.chosen.includes(observation.territory) ? 'chosen' : undefined
        }
      />
      <p class="source">{words.groupsExplained}</p>
      {standardise && (
        <p class="source">
          {words.standard.explained(compared.of(against.reference.territory), words.standard.by[standardise])}
        </p>
      )}
      {standardise && choices.length > 1 && (
        <p class="source">
          {words.standard.label}{' '}
          <SelectWord
            label={words.standard.label}
            value={standardise}
            choices={choices.map((by) => ({ value: by, label: words.standard.by[by] }))}
            choose={(by) => choose({ standardise: choices.find((known) => known === by) ?? null })}
          />
        </p>
      )}
    </>
  )
}

/** The rate with the reference's mix and its interval, or why there is none. */
function writeStandardised(
  { observation, standardised }: Row,
  { format, language }: Compared,
  words: ComparisonWords,
): string {
  if (observation.value === null) return ''
  if (!standardised) return words.standard.unknown
  if ('refused' in standardised) return words.standard.refused[standardised.refused]
  const { value, lower, upper } = standardised
  return `${format(value)} ${formatInterval(format(lower), format(upper), language)}`
}

interface Ends {
  value: number
  lower: number
  upper: number
}

function writeGap({ value, lower, upper }: Ends, language: Language, scale: number, decimals: number) {
  const write = (number: number) => formatDecimal(number * scale, language, { decimals, signed: true })
  return `${write(value)} ${formatInterval(write(lower), write(upper), language)}`
}
