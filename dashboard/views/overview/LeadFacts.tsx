import { useCallback } from 'preact/hooks'
import { formatPeriod, formatValue } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { sparkline } from '../../charts/sparkline.ts'
import { DifferenceText } from '../../components/DifferenceText.tsx'
import { Drawing } from '../../components/Drawing.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { findChange, findGap } from '../territories/difference.ts'
import type { Headline } from './headline.ts'

interface Props {
  headline: Headline
  tree: TerritoryTree
}

/** Value with interval, course, change over a year, gap to each reference: one row of figures. */
export function LeadFacts({ headline, tree }: Props) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const { indicator, current, before, references } = headline
  const change = before && findChange(current, before)
  return (
    <dl class="facts">
      <div>
        <dt>{formatPeriod(current.period, language)}</dt>
        <dd>
          <strong class="fact-value">
            <ObservedValue observation={current} indicator={indicator} />
          </strong>
          {current.interval && (
            <small>
              <span class="visually-hidden">{words.intervalName} </span>
              {words.interval(
                formatValue(current.interval.lower, indicator, language),
                formatValue(current.interval.upper, indicator, language),
              )}
            </small>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.course}</dt>
        <dd>
          <Spark headline={headline} />
        </dd>
      </div>
      {before && change && (
        <div>
          <dt>{words.sinceYear(formatPeriod(before.period, language, { short: true }))}</dt>
          <dd>
            <DifferenceText of={change} />
          </dd>
        </div>
      )}
      {references.map((reference) => {
        const gap = findGap(current, reference)?.points
        const name = tree.name(reference.territory, language)
        return (
          <div key={reference.id}>
            <dt>{gap ? words.against(name) : words.referenceValue(name)}</dt>
            <dd>
              {gap ? (
                <>
                  <DifferenceText of={gap} />{' '}
                  <small>
                    {words.referenceHas(name)} <ObservedValue observation={reference} indicator={indicator} />
                  </small>
                </>
              ) : (
                <ObservedValue observation={reference} indicator={indicator} />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The course of the series at the size of a word. */
export function Spark({ headline: { series, indicator } }: { headline: Headline }) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const valued = series.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
  const [first, last] = [valued[0], valued.at(-1)]
  const write = (value: number) => formatValue(value, indicator, language)
  const alt =
    first && last ? words.sparkline(first.period, write(first.value), last.period, write(last.value)) : ''
  const draw = useCallback(
    (width: number) =>
      sparkline(series, { width: Math.min(width, 140), language, format: String, label: alt }),
    [series, language, alt],
  )
  return <Drawing draw={draw} alt={alt} widthAtDesk={120} />
}
