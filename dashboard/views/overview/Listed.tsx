import { useCallback, useMemo } from 'preact/hooks'
import { formatCount, formatDate, formatShare } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { type Observations, observations } from '../../../indicators/wire/observation.ts'
import { stackedShare } from '../../charts/stackedShare.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Figure } from '../../components/Figure.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useApiAll } from '../../useApiAll.ts'
import { observationsUrl } from '../../useObservations.ts'
import type { Headline } from './headline.ts'
import { ListedTable } from './ListedTable.tsx'
import {
  type DatedList,
  findPartition,
  type PartId,
  type Partition,
  solutionKinds,
  toListShares,
} from './partition.ts'

interface Props {
  territory: string
  /** The share of young people listed: its period is the list shown, the year before the one compared. */
  list: Headline | undefined
  catalogue: readonly IndicatorWire[]
}

/** What became of everyone on the list, and on the list of the same day a year before. */
export function Listed({ territory, list, catalogue }: Props) {
  const periods = [list?.current.period, list?.before?.period].filter((period) => period !== undefined)
  const whole = { territory, period: periods.join(',') }
  const answers = useApiAll(
    [
      observationsUrl('siei_verified_share', whole),
      observationsUrl('siei_reached_share', whole),
      observationsUrl('siei_solution_share', whole),
      observationsUrl('siei_solution_share', { ...whole, solution: '*' }),
      observationsUrl('siei_without_solution_rate', whole),
    ],
    observations,
  )
  if (!list) return null
  return (
    <ApiGate state={answers}>
      {(found) => (
        <Lists lists={periods.flatMap((period) => partitionAt(found, period))} {...{ list, catalogue }} />
      )}
    </ApiGate>
  )
}

function partitionAt(answers: readonly Observations[], period: string) {
  const [verified, reached, solutions, kinds, unsolved] = answers.map((answer) =>
    answer.observations.filter((one) => one.period === period),
  )
  const partition = findPartition({
    verified: verified?.[0],
    reached: reached?.[0],
    solutions: solutions?.[0],
    kinds: kinds ?? [],
    unsolved: unsolved?.[0],
  })
  return partition ? [partition] : []
}

function Lists({
  lists,
  list,
  catalogue,
}: Pick<Props, 'catalogue'> & { lists: Partition[]; list: Headline }) {
  const { overview: words, figure } = useMessages()
  const language = useLanguage()
  const dated = useMemo(
    () => lists.map((one, index): DatedList => ({ ...one, date: writeDate(list, index === 0, language) })),
    [lists, list, language],
  )
  const [now] = dated
  const share = (ids: readonly PartId[]) =>
    now
      ? writeShare(now, ids, { write: (value) => formatShare(value, language), hidden: figure.confidential })
      : ''
  const alt = words.listedAlt(
    share(now?.parts.some(({ id }) => id === 'solved') ? ['solved'] : solutionKinds),
    share(['in_care']),
    share(['unreachable', 'not_contacted']),
  )
  const draw = useCallback(
    (width: number) =>
      stackedShare(
        dated.map((one) => ({
          id: one.date,
          name: words.listedBar(one.date, formatCount(one.listed, language)),
          parts: toListShares(one, (id) => words.parts[id]),
        })),
        { width, language, format: (value) => formatShare(value, language), label: alt },
      ),
    [dated, words, language, alt],
  )
  if (!now) return null
  const subtitle = dated.length > 1 ? words.listedSubtitle : words.listedSubtitleAlone
  const source = catalogue.find(({ id }) => id === 'siei_solution_share')?.citation[language] ?? ''
  return (
    <Figure
      title={words.listedTitle(list.extraction ? words.onDate(now.date) : words.inPeriod(now.date))}
      subtitle={subtitle(formatCount(now.listed, language))}
      draw={draw}
      alt={alt}
      notes={<p>{words.listedNote}</p>}
      source={source}
      table={<ListedTable lists={dated} />}
    />
  )
}

/** The day of the extraction; a year before is the same day of the list before. */
function writeDate({ extraction, current, before }: Headline, now: boolean, language: 'fr' | 'en'): string {
  const period = now ? current.period : (before?.period ?? '')
  if (!extraction) return period
  if (now) return formatDate(extraction, language)
  return formatDate(
    current.periodKind === 'date' ? period : `${Number(extraction.slice(0, 4)) - 1}${extraction.slice(4)}`,
    language,
  )
}

function writeShare(
  { listed, parts }: Partition,
  ids: readonly PartId[],
  { write, hidden }: { write: (share: number) => string; hidden: string },
): string {
  const counts = ids.map((id) => parts.find((part) => part.id === id)?.count ?? null)
  const sum = counts.reduce<number | null>(
    (all, count) => (all === null || count === null ? null : all + count),
    0,
  )
  return sum === null ? hidden : write(sum / listed)
}
