import { formatDate } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { findAchievedDay, writeAchieved } from '../../components/achievedText.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { findVerdictWord } from '../../components/findVerdictWord.ts'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { Traced } from '../../components/Traced.tsx'
import { VerdictMark } from '../../components/VerdictMark.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import { tracedTo, writeScope, writeValue } from './targetText.ts'
import { useTargetWords } from './targetWords.ts'

interface Props {
  operation: Operation
  targets: readonly Target[]
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
}

/** The figures of the bullets, one row per target in force. */
export function TargetTable({ operation, targets, catalogue, tree }: Props) {
  const words = useTargetWords()
  const language = useLanguage()
  const indicatorOf = ({ indicator }: Target) => catalogue.find(({ id }) => id === indicator)
  const value = (target: Target, number: number) => {
    const indicator = indicatorOf(target)
    return indicator ? writeValue(number, { indicator, language }) : String(number)
  }
  const achieved = (target: Target) => {
    const indicator = indicatorOf(target)
    return indicator ? writeAchieved(target, { indicator, words, language }) : target.achieved.value
  }
  const day = (date: string | null) => (date === null ? '' : formatDate(date, language, { short: true }))
  const columns: Column<Target>[] = [
    {
      key: 'indicator',
      header: words.column.target,
      cell: (target) => {
        const indicator = indicatorOf(target)
        return indicator ? <IndicatorName of={indicator} /> : target.indicator
      },
    },
    {
      key: 'scope',
      header: words.column.scope,
      cell: (target) => writeScope(target, { tree, words, language }),
    },
    {
      key: 'achieved',
      header: words.column.achieved,
      numeric: true,
      cell: (target) =>
        target.achieved.value === null ? (
          <StatusText of={{ status: target.achieved.status, reason: null }} />
        ) : (
          <Traced of={tracedTo(target)}>{achieved(target)}</Traced>
        ),
    },
    { key: 'asOf', header: words.column.asOf, cell: (target) => day(findAchievedDay(target)) },
    {
      key: 'target',
      header: words.column.value,
      numeric: true,
      cell: (target) => value(target, target.target.value),
    },
    { key: 'deadline', header: words.column.deadline, cell: ({ target }) => day(target.date) },
    {
      key: 'verdict',
      header: words.column.verdict,
      cell: (target) => <VerdictMark word={findVerdictWord(target)} />,
    },
  ]
  return (
    <details class="twin">
      <summary>{words.table}</summary>
      <DataTable
        caption={words.tableCaption(operation.title)}
        columns={columns}
        rows={targets}
        rowKey={(target) => `${target.indicator}${JSON.stringify(target.scope)}`}
      />
    </details>
  )
}
