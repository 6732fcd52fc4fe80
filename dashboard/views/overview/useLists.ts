import { useMemo } from 'preact/hooks'
import { formatDate } from '../../../indicators/format.ts'
import { observationsUrl } from '../../../indicators/questions/observationsUrl.ts'
import { type Observations, observations } from '../../../indicators/wire/observation.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { type ApiState, useApiAll } from '../../useApi.ts'
import type { Headline } from './headline.ts'
import { type DatedList, findPartition } from './partition.ts'

/**
 * The list of a headline and the one of the same day a year before, with what became of everyone on them.
 * The headline is the share of young people listed; without one nothing is asked.
 */
export function useLists(list: Headline | undefined): ApiState<DatedList[]> {
  const language = useLanguage()
  const periods = [list?.current.period, list?.before?.period].filter((period) => period !== undefined)
  const whole = { territory: list?.place ?? '', period: periods.join(',') }
  const answers = useApiAll(
    list
      ? [
          observationsUrl('siei_verified_share', whole),
          observationsUrl('siei_reached_share', whole),
          observationsUrl('siei_solution_share', whole),
          observationsUrl('siei_solution_share', { ...whole, solution: '*' }),
          observationsUrl('siei_without_solution_rate', whole),
        ]
      : [],
    observations,
  )
  const lists = useMemo(() => {
    if (!list || answers.status !== 'ready') return []
    return periods
      .flatMap((period) => partitionAt(answers.data, period))
      .map((one, index): DatedList => ({ ...one, date: writeDate(list, index === 0, language) }))
  }, [answers.status, list, language])
  return answers.status === 'ready' ? { status: 'ready', data: lists } : answers
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
