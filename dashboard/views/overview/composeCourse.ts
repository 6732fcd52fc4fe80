import { formatPeriod, formatValue } from '../../../indicators/format.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { trend } from '../../charts/trend.ts'
import type { TrendSeries } from '../../charts/trendLine.ts'
import type { Picture } from '../../document/printedDocument.ts'
import type { Context } from './finding.ts'
import type { Headline } from './headline.ts'

/** Beyond this many, the grey of the others says nothing and hides the references. */
const othersAtMost = 30

/** An indicator over all its periods: the territory, its references, the grey of its like; undefined below two figures. */
export function composeCourse(
  headline: Headline,
  others: readonly Observation[],
  { tree, words, language }: Context,
): Picture | undefined {
  const { indicator, place, series } = headline
  const lines = findLines(headline, others, (id) => tree.name(id, language))
  const write = (value: number) => formatValue(value, indicator, language)
  const valued = series.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
  const [first, last] = [valued[0], valued.at(-1)]
  if (valued.length < 2 || !first || !last) return undefined
  const label = `${tree.name(place, language)}. ${words.sparkline(first.period, write(first.value), last.period, write(last.value))}`
  const period = (id: string) => formatPeriod(id, language, { short: true })
  return {
    title: words.trendTitle(indicator.label[language]),
    subtitle: words.trendSubtitle(period(series[0]?.period ?? ''), period(series.at(-1)?.period ?? '')),
    draw: (width) => trend(lines, { width, language, format: write, label }),
    alt: label,
    notes: [words.breaks],
  }
}

function findLines(
  { place, series, references, referenceSeries }: Headline,
  others: readonly Observation[],
  name: (id: string) => string,
): TrendSeries[] {
  const line = (id: string, role: TrendSeries['role'], points: readonly Observation[]): TrendSeries => ({
    id,
    name: name(id),
    role,
    points: points
      .filter(({ territory }) => territory === id)
      .toSorted((a, b) => a.period.localeCompare(b.period)),
  })
  const ids = [...new Set(others.map(({ territory }) => territory))]
  return [
    line(place, 'chosen', series),
    ...references.map(({ territory }) => line(territory, 'reference', referenceSeries)),
    ...(ids.length > othersAtMost ? [] : ids.map((id) => line(id, 'context', others))),
  ]
}
