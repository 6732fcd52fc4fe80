import { useCallback } from 'preact/hooks'
import { formatCount, formatShare } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { sortedBars } from '../../charts/sortedBars.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'

interface Props {
  id: string
  title: string
  rows: readonly Observation[]
  name: (row: Observation) => string
  /** All participations; what the categories leave of it has no answer. */
  total: number | null
  indicator: IndicatorWire
  order?: 'value' | 'given'
  /** Says why some are in no bar, where it is not for want of an answer. */
  left?: (count: string) => string
}

/** One small chart of sorted bars with its twin; says how many participations are in no bar, and why. */
export function BreakdownFigure({ id, title, rows, name, total, indicator, order, left: why }: Props) {
  const words = useBeneficiaryWords()
  const language = useLanguage()
  const count = (value: number) => formatCount(value, language)
  const share = (value: number) => (total === null || total === 0 ? '' : formatShare(value / total, language))
  const highest = rows.reduce((best, row) => ((row.value ?? -1) > (best?.value ?? -1) ? row : best), rows[0])
  const alt =
    highest?.value != null
      ? words.breakdownAlt(name(highest), count(highest.value), share(highest.value))
      : title
  const draw = useCallback(
    (width: number) =>
      sortedBars(
        rows.map((row) => ({ ...row, name: name(row) })),
        { width, language, format: (value) => formatCount(value, language), label: alt, order },
      ),
    [rows, language, alt, order],
  )
  if (rows.length === 0) return null
  const hidden = rows.some(({ value }) => value === null)
  const left = total === null ? 0 : total - rows.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return (
    <Figure
      id={id}
      level={3}
      title={title}
      subtitle={words.breakdownSubtitle}
      draw={draw}
      alt={alt}
      notes={left > 0 && <p>{(why ?? (hidden ? words.noBar : words.unanswered))(count(left))}</p>}
      source={indicator.source[language]}
      table={
        <DataTable
          caption={words.breakdownCaption(title.charAt(0).toLowerCase() + title.slice(1))}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'category', header: words.category, cell: name, sortValue: name },
            {
              key: 'count',
              header: words.count,
              numeric: true,
              cell: (row) => <ObservedValue observation={row} indicator={indicator} />,
              sortValue: ({ value }) => value,
            },
            {
              key: 'share',
              header: words.share,
              numeric: true,
              cell: ({ value }) => (value === null ? '' : share(value)),
            },
          ]}
        />
      }
    />
  )
}
