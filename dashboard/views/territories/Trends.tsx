import { useCallback, useMemo } from 'preact/hooks'
import { formatPeriod } from '../../../indicators/format.ts'
import { isRate } from '../../../indicators/isRate.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { ink } from '../../charts/ink.ts'
import { smallMultiples } from '../../charts/smallMultiples.ts'
import { trend } from '../../charts/trend.ts'
import type { TrendSeries } from '../../charts/trendLine.ts'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { MethodLink } from '../../components/MethodLink.tsx'
import { CourseSentence } from './CourseSentence.tsx'
import type { Compared } from './compared.ts'
import { type Course, findCourse } from './findCourse.ts'
import { DefinitionSpans, TrendTable } from './TrendTable.tsx'
import { useTerritoryWords } from './territoryWords.ts'

/** Beyond this many, one chart with the chosen territories over the grey of the others. */
const panelsAtMost = 20

/** Every period of the same kind; a break, another definition or a gap interrupts a line. */
export function Trends({ compared }: { compared: Compared }) {
  const words = useTerritoryWords()
  const { indicator, selection, language, name, format } = compared
  const courses = useMemo(() => findCourses(compared), [compared])
  const series = useMemo(() => findSeries(compared, courses), [compared, courses])
  const shown = series.filter(({ role }) => role === 'chosen')
  const periods = [...new Set(selection.series.map(({ period }) => period))].sort()
  const write = (period = '') => formatPeriod(period, language)
  const alt = (shown.length > 0 ? shown : series.slice(0, 3))
    .map(({ id, points }) => {
      const valued = points.flatMap((point) =>
        point.value === null ? [] : [{ ...point, value: point.value }],
      )
      const [first, last] = [valued[0], valued.at(-1)]
      if (!first || !last) return `${name(id)}.`
      return words.trendAlt(
        name(id),
        write(first.period),
        format(first.value),
        write(last.period),
        format(last.value),
      )
    })
    .join(' ')
  const draw = useCallback(
    (width: number) => {
      const options = { width, language, format, label: alt }
      return series.length > panelsAtMost ? trend(series, options) : smallMultiples(series, options)
    },
    [series, language, format, alt],
  )
  return (
    <Figure
      id="trend"
      title={words.trendTitle(compared.levelWord)}
      subtitle={words.trendSubtitle(write(periods[0]), write(periods.at(-1)))}
      draw={draw}
      alt={alt}
      notes={
        <>
          <DefinitionSpans compared={compared} lead={words.definitionChanges} />
          {[...courses].map(([territory, course]) => (
            <CourseSentence key={territory} of={course} territory={territory} compared={compared} />
          ))}
          <p>{words.breaks}</p>
          <MethodLink part="change" />
          <FlagLegend of={selection.series} />
        </>
      }
      source={indicator.source[language]}
      table={
        <TrendTable
          compared={compared}
          territories={series.map(({ id }) => id)}
          caption={words.trendCaption(indicator.label[language])}
        />
      }
    />
  )
}

/** The course of each chosen territory whose figures are rates, over all the points drawn of its definition. */
function findCourses({ indicator, selection, chosen }: Compared): Map<string, Course> {
  if (!isRate(indicator)) return new Map()
  return new Map(
    chosen.flatMap((territory) => {
      const at = selection.rows.find((row) => row.territory === territory)
      const course = at && findCourse(selection.series, at)
      return course ? [[territory, course]] : []
    }),
  )
}

/** One series per territory, chosen ones first, then what contains them. */
function findSeries(compared: Compared, courses: ReadonlyMap<string, Course>): TrendSeries[] {
  const { selection, references, chosen, name, colour } = compared
  const kind = selection.series[0]?.periodKind
  const definitions = new Set(selection.series.map(({ definition }) => definition))
  const comparable = references.filter(
    (figure) => figure.periodKind === kind && definitions.has(figure.definition),
  )
  const rows = [...new Set(selection.series.map(({ territory }) => territory))]
  const ordered = [...chosen, ...rows.filter((id) => !chosen.includes(id))]
  const valued = comparable.filter(({ value }) => value !== null)
  return [
    ...ordered.map(
      (id): TrendSeries => ({
        id,
        name: name(id),
        role: chosen.includes(id) ? 'chosen' : 'context',
        colour: colour(id) ?? ink.secondary,
        points: pointsOf(selection.series, id),
        ...projectionOf(courses.get(id)),
      }),
    ),
    ...[...new Set(valued.map(({ territory }) => territory))].map(
      (id): TrendSeries => ({
        id,
        name: name(id),
        role: 'reference',
        colour: ink.text,
        points: pointsOf(comparable, id),
      }),
    ),
  ]
}

function projectionOf(course: Course | undefined): Pick<TrendSeries, 'projection'> {
  if (!course || 'refused' in course.projection) return {}
  const { projection, horizon, to, last } = course
  return { projection: { ...projection, period: horizon, from: { period: to, value: last } } }
}

function pointsOf(figures: readonly Observation[], territory: string): Observation[] {
  return figures
    .filter((figure) => figure.territory === territory)
    .sort((a, b) => a.period.localeCompare(b.period) || a.definition.localeCompare(b.definition))
}
