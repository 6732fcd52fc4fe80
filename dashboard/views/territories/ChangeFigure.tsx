import { useCallback } from 'preact/hooks'
import { findPointDecimals, formatPeriod, formatPoints } from '../../../indicators/format.ts'
import { isEstablished } from '../../../indicators/statistics/newcombe.ts'
import type { Change } from '../../../indicators/wire/change.ts'
import type { ChangeRow } from '../../charts/changeBars.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Figure } from '../../components/Figure.tsx'
import { MethodLink } from '../../components/MethodLink.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import type { Compared } from './compared.ts'
import { type ComparisonWords, useComparisonWords } from './comparisonWords.ts'
import { findChange } from './difference.ts'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  compared: Compared
  change: Change
}

/** The change in a sentence, its parts as bars; or why it is not split. */
export function ChangeFigure({ compared, change }: Props) {
  const words = useComparisonWords()
  const territories = useTerritoryWords()
  const { language, name, indicator } = compared
  const sentence = describeChange(compared, change, words)
  const rows = change.parts.map(
    ({ key, ...effects }): ChangeRow => ({
      ...effects,
      id: key,
      name: name(key),
      colour: compared.colour(key),
    }),
  )
  const points = (value: number) => formatPoints(value, language, { decimals: findPointDecimals(value, 2) })
  const alt = [sentence, describeParts(rows, points, words)].join(' ')
  const draw = useCallback(
    (width: number) => drawChange(rows, { width, language, format: points, label: alt }),
    [change, compared, alt],
  )
  if (change.refused !== null) {
    const hidden = [change.from, change.to].find(({ value }) => value === null)
    return (
      <Empty>
        {sentence && <p>{sentence}</p>}
        <p>
          {words.refusals[change.refused]} {hidden && <StatusText of={hidden} />}
        </p>
      </Empty>
    )
  }
  const whole = { id: change.territory, name: name(change.territory), ...effectsOf(change) }
  const period = (id: string) => formatPeriod(id, language)
  const columns = [
    { key: 'territory', header: territories.territory, cell: (row: ChangeRow) => row.name },
    ...(['rate', 'mix', 'total'] as const).map((key) => ({
      key,
      header: words.changeColumns[key],
      numeric: true,
      cell: (row: ChangeRow) => points(effectOf(row, key)),
    })),
  ]
  return (
    <Figure
      id="change"
      level={3}
      title={sentence}
      subtitle={words.changeSubtitle(compared.of(whole.id), compared.levelWord)}
      draw={draw}
      alt={alt}
      notes={
        <>
          <p>{describeParts(rows, points, words)}</p>
          <p>{words.changeEffects(points(whole.rateEffect), points(whole.mixEffect))}</p>
          <p>{words.changeMeaning}</p>
          <MethodLink part="change" />
        </>
      }
      source={indicator.source[language]}
      table={
        <DataTable
          caption={words.changeCaption(
            compared.of(whole.id),
            period(change.from.period),
            period(change.to.period),
          )}
          columns={columns}
          rows={[...rows, whole]}
          rowKey={({ id }) => id}
          rowClass={({ id }) => (compared.chosen.includes(id) ? 'chosen' : undefined)}
        />
      }
    />
  )
}

async function drawChange(
  rows: readonly ChangeRow[],
  options: Parameters<typeof import('../../charts/changeBars.ts')['changeBars']>[1],
): Promise<SVGElement> {
  const { changeBars } = await import('../../charts/changeBars.ts')
  return changeBars(rows, options)
}

function effectsOf({ rateEffect, mixEffect }: Change) {
  return { rateEffect: rateEffect ?? 0, mixEffect: mixEffect ?? 0 }
}

function effectOf({ rateEffect, mixEffect }: ChangeRow, key: 'rate' | 'mix' | 'total'): number {
  if (key === 'total') return rateEffect + mixEffect
  return key === 'rate' ? rateEffect : mixEffect
}

/** The two rates, their difference and whether chance could have made it; '' where they are not compared. */
function describeChange(
  { name, format, language }: Compared,
  change: Change,
  words: ComparisonWords,
): string {
  const { from, to, difference } = change
  if (difference === null || from.value === null || to.value === null) return ''
  const interval = findChange(to, from)
  const [before, after] = [formatPeriod(from.period, language), formatPeriod(to.period, language)]
  const points = (value: number) => formatPoints(value, language, { decimals: 2 })
  const range = interval && words.range(points(interval.lower), points(interval.upper))
  return [
    words.changeOf(
      name(change.territory),
      format(from.value),
      before,
      format(to.value),
      after,
      points(difference),
    ),
    interval && range && (isEstablished(interval) ? words.changeRange : words.changeUnclear)(range),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Which part brings most, and what the others do together. */
function describeParts(
  rows: readonly ChangeRow[],
  points: (value: number) => string,
  words: ComparisonWords,
): string {
  const totals = rows.map((row) => ({ name: row.name, total: effectOf(row, 'total') }))
  const [most, ...others] = totals.toSorted((a, b) => Math.abs(b.total) - Math.abs(a.total))
  if (!most || others.length === 0) return ''
  return words.changeMost(
    most.name,
    points(most.total),
    points(others.reduce((sum, { total }) => sum + total, 0)),
  )
}
