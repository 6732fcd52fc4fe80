import { useCallback } from 'preact/hooks'
import { formatDate } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { writePace, writeProjection, writeValue } from './targetText.ts'
import { type TargetWords, useTargetWords } from './targetWords.ts'

interface Props {
  /** Names the figure among those of the page. */
  id: string
  target: Target
  /** The indicator and the scope of the target, in words. */
  name: string
  indicator: IndicatorWire
}

interface Row {
  date: string
  what: string
  value: string
}

/** How a result came to where it is and what is needed from there; nothing where fewer than two days are known. */
export function Trajectory({ id, target, name, indicator }: Props) {
  const words = useTargetWords()
  const language = useLanguage()
  // alone on another site it has no target above it that names it
  const { embed } = useNavigation()
  const context = { indicator, words, language }
  const rows = findRows(target, words, (value) => writeValue(value, context))
  const pace = [writePace(target, context), writeProjection(target, context)].filter(Boolean).join(' ')
  const [first, last] = [rows[0], rows.findLast(({ what }) => what === words.achievedOn)]
  const alt =
    first && last
      ? `${name}. ${words.trajectoryAlt(first.value, date(first), last.value, date(last))} ${pace}`
      : ''
  const draw = useCallback(
    async (width: number) => {
      const { trajectory } = await import('../../charts/trajectory.ts')
      const { course, baseline, milestone, target: aim, projection } = target
      const format = (value: number) => writeValue(value, { indicator, language })
      return trajectory(
        {
          course,
          baseline,
          milestone,
          target: aim,
          projection: projection && !('refused' in projection) ? projection : null,
        },
        { width, language, format, label: alt },
      )
    },
    [target, indicator, language, alt],
  )
  if (target.course.length < 2) return null
  return (
    <Figure
      id={id}
      level={4}
      title={embed === undefined ? words.trajectory : `${name}. ${words.trajectory}`}
      subtitle={words.trajectorySubtitle}
      draw={draw}
      alt={alt}
      source={indicator.source[language]}
      table={
        <DataTable
          caption={`${words.trajectory}, ${name}`}
          rows={rows}
          rowKey={(row) => `${row.what} ${row.date}`}
          columns={[
            { key: 'date', header: words.column.asOf, cell: date },
            { key: 'what', header: words.column.target, cell: ({ what }) => what },
            { key: 'value', header: words.column.achieved, numeric: true, cell: ({ value }) => value },
          ]}
        />
      }
    />
  )

  function date({ date: day }: Row): string {
    return formatDate(day, language, { short: true })
  }
}

function findRows(
  { course, baseline, milestone, target, projection }: Target,
  words: TargetWords,
  write: (value: number) => string,
): Row[] {
  const aim = (what: string, point: Target['baseline']): Row[] =>
    point ? [{ what, date: point.date, value: write(point.value) }] : []
  return [
    ...aim(words.inputs.baseline ?? '', baseline),
    ...course.map(({ date, lower, upper }) => ({
      what: words.achievedOn,
      date,
      value: lower === upper ? write(lower) : words.between(write(lower), write(upper)),
    })),
    ...aim(words.column.milestone, milestone),
    ...aim(words.inputs.target ?? '', target),
    ...(projection && !('refused' in projection)
      ? aim(words.column.projection, { date: target.date, value: projection.value })
      : []),
  ]
}
