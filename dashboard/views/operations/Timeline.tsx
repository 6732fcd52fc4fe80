import { useCallback, useMemo } from 'preact/hooks'
import { formatDate } from '../../../indicators/format.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { type Moment, type Span, timeline } from '../../charts/timeline.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import type { ActionGroup } from './groupActions.ts'
import { type OperationWords, useOperationWords } from './operationWords.ts'

interface Props {
  operation: Operation
  groups: readonly ActionGroup[]
  targets: readonly Target[]
}

/** When the operation, its agreements and its actions run; dates that the source does not give stay unknown. */
export function Timeline({ operation, groups, targets }: Props) {
  const words = useOperationWords()
  const language = useLanguage()
  const spans = useMemo(() => findSpans(operation, groups, words), [operation, groups, words])
  const moments = useMemo(() => findMoments(operation, targets, words), [operation, targets, words])
  const date = (day: string | null) => (day === null ? words.notStated : formatDate(day, language))
  const parts = spans.filter(({ whole }) => !whole)
  const names = (some: readonly Span[]) => some.map(({ name }) => name).join(', ') || words.nothing
  const alt = words.timelineAlt(
    date(operation.from),
    date(operation.to),
    names(parts.filter(({ from, to }) => from !== null || to !== null)),
    names(parts.filter(({ from, to }) => from === null && to === null)),
  )
  const draw = useCallback(
    (width: number) => timeline(spans, { width, language, label: alt, moments }),
    [spans, moments, language, alt],
  )
  return (
    <Figure
      id="timeline"
      title={words.timeline}
      subtitle={words.timelineSubtitle}
      draw={draw}
      alt={alt}
      source={words.source(operation.lead)}
      table={
        <DataTable
          caption={words.timelineCaption}
          rows={spans}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: words.spanName, cell: ({ name }) => name },
            { key: 'from', header: words.from, cell: ({ from }) => date(from) },
            { key: 'to', header: words.to, cell: ({ to }) => date(to) },
          ]}
        />
      }
    />
  )
}

/** Actions with a date each have a bar; those of a type without any share one. */
function findSpans(operation: Operation, groups: readonly ActionGroup[], words: OperationWords): Span[] {
  const { id, from, to, conventions } = operation
  return [
    { id, name: words.whole, from, to, whole: true },
    ...conventions.map((one) => ({
      id: `convention ${one.id}`,
      name: words.conventionName(one.id),
      from: one.from,
      to: one.to,
    })),
    ...groups.flatMap(({ id: group, name, actions }): Span[] => {
      const dated = actions.filter((action) => action.from !== null || action.to !== null)
      const undated = actions.length - dated.length
      return [
        ...dated.map((action) => ({
          id: action.id,
          name: action.aim ?? name,
          from: action.from,
          to: action.to,
        })),
        ...(undated > 0 ? [{ id: group, name: words.typeName(name, undated), from: null, to: null }] : []),
      ]
    }),
  ]
}

/** The last day of data, and each day on which targets are due. */
function findMoments({ dataTo }: Operation, targets: readonly Target[], words: OperationWords): Moment[] {
  const due = targets.filter(({ superseded }) => !superseded).map(({ target }) => target.date)
  return [
    ...(dataTo === null ? [] : [{ date: dataTo, name: words.dataTo }]),
    ...[...new Set(due)].map((date) => ({
      date,
      name: words.deadline(due.filter((other) => other === date).length),
    })),
  ]
}
