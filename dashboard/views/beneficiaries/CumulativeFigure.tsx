import { useCallback, useMemo } from 'preact/hooks'
import { formatCount, formatDate } from '../../../indicators/format.ts'
import { targetsUrl } from '../../../indicators/questions/operationQuestions.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { targets } from '../../../indicators/wire/target.ts'
import { type CumulativePoint, cumulativeEntries } from '../../charts/cumulativeEntries.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useApi } from '../../useApi.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import { cumulate } from './cumulate.ts'
import type { BeneficiaryFigures } from './useBeneficiaries.ts'

interface Props {
  operation: Operation
  figures: BeneficiaryFigures
  indicator: IndicatorWire
}

/** Entries since the start against the steady pace to the operation's target, where it has one. */
export function CumulativeFigure({ operation, figures, indicator }: Props) {
  const words = useBeneficiaryWords()
  const language = useLanguage()
  const points = useMemo(() => findPoints(operation, figures), [operation, figures])
  const plan = usePlan(operation)
  const count = (value: number) => formatCount(value, language)
  const last = points.findLast(({ value }) => value !== null)
  const alt = [
    last?.value != null ? words.cumulativeAlt(count(last.value), formatDate(last.date, language)) : '',
    plan ? words.cumulativePlanAlt(count(plan.target), formatDate(plan.deadline, language)) : '',
  ].join(' ')
  const draw = useCallback(
    (width: number) =>
      cumulativeEntries(points, {
        width,
        language,
        format: (value) => formatCount(value, language),
        label: alt,
        plan,
      }),
    [points, plan, language, alt],
  )
  const from = formatDate(points[0]?.date ?? operation.from ?? '', language)
  return (
    <Figure
      id="cumulative"
      title={words.cumulativeTitle}
      subtitle={plan ? words.cumulativeSubtitle(from) : words.cumulativeSubtitleNoPlan(from)}
      draw={draw}
      alt={alt}
      notes={points.some(({ status }) => status === 'suppressed') && <p>{words.cumulativeNote}</p>}
      source={indicator.source[language]}
      table={
        <DataTable
          caption={words.cumulativeCaption}
          rows={points}
          rowKey={({ date }) => date}
          columns={[
            { key: 'date', header: words.date, cell: ({ date }) => formatDate(date, language) },
            {
              key: 'count',
              header: words.count,
              numeric: true,
              cell: ({ value, status }) =>
                value === null ? <StatusText of={{ status, reason: 'confidential' }} short /> : count(value),
            },
          ]}
        />
      }
    />
  )
}

function findPoints({ from }: Operation, { entries }: BeneficiaryFigures): CumulativePoint[] {
  const ofKind = (kind: string) => entries.observations.filter(({ periodKind }) => periodKind === kind)
  const months = ofKind('month')
  const first = months.map(({ period }) => period).sort()[0]
  const start = from ?? (first === undefined ? undefined : `${first}-01`)
  return start === undefined ? [] : cumulate({ start, months, years: ofKind('school_year') })
}

/** The straight line from the start to the target in force for the whole operation. */
function usePlan(operation: Operation) {
  const { from } = operation
  const answer = useApi(targetsUrl(operation), targets)
  const all = answer.status === 'ready' ? answer.data.targets : undefined
  return useMemo(() => {
    const target = all?.find(
      ({ indicator, scope, superseded }) =>
        indicator === 'participations_entered' &&
        !superseded &&
        Object.values(scope).every((part) => part === null),
    )
    if (!target || from === null) return undefined
    return { start: from, deadline: target.target.date, target: target.target.value }
  }, [all, from])
}
