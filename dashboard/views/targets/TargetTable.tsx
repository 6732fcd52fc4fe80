import { formatDate, formatShare } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { findAchievedDay, writeAchieved } from '../../components/achievedText.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { findVerdictWord } from '../../components/findVerdictWord.ts'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { Traced } from '../../components/Traced.tsx'
import { VerdictMark } from '../../components/VerdictMark.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { tracedTo, writeScope, writeValue } from './targetText.ts'
import { useTargetWords } from './targetWords.ts'

interface Props {
  caption: string
  targets: readonly Target[]
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
}

/** The figures of bullets, one row per target. */
export function TargetTable({ caption, targets, catalogue, tree }: Props) {
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
    {
      key: 'milestone',
      header: words.column.milestone,
      numeric: true,
      cell: (target) =>
        target.milestone && words.valueOn(value(target, target.milestone.value), day(target.milestone.date)),
    },
    { key: 'deadline', header: words.column.deadline, cell: ({ target }) => day(target.date) },
    {
      key: 'elapsed',
      header: words.column.elapsed,
      numeric: true,
      cell: ({ elapsed }) => elapsed !== null && formatShare(elapsed, language),
    },
    {
      key: 'verdict',
      header: words.column.verdict,
      cell: (target) => <VerdictMark word={findVerdictWord(target)} />,
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={targets}
      rowKey={(target) => `${target.indicator}${JSON.stringify(target.scope)}`}
    />
  )
}
