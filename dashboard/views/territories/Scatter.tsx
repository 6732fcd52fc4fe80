import { useCallback, useMemo } from 'preact/hooks'
import { formatPeriod } from '../../../indicators/format.ts'
import { isRate } from '../../../indicators/isRate.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { sampleQuantile } from '../../../indicators/statistics/sampleQuantile.ts'
import { type Context, context } from '../../../indicators/wire/context.ts'
import { scatter } from '../../charts/scatter.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { PickWord } from '../../components/PickWord.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { useApi } from '../../useApi.ts'
import { type Compared, findReference, type ReferenceValue } from './compared.ts'
import { PeriodSteps } from './PeriodSteps.tsx'
import { ScatterTable } from './ScatterTable.tsx'
import { useViewWords } from './viewWords.ts'
import { writeContext } from './writeContext.ts'

/** Fewer points than this, and quadrants would be read into chance. */
const AT_LEAST = 5

/** Rates against what surrounds them, in quadrants at the reference's two values. */
export function Scatter({ compared }: { compared: Compared }) {
  const words = useViewWords()
  const answer = useApi(apiUrl('/context', {}), context)
  if (!isRate(compared.indicator)) {
    return (
      <Empty>
        <p>{words.scatterRatesOnly}</p>
      </Empty>
    )
  }
  return (
    <ApiGate state={answer} lines={12}>
      {(found) => <Chosen compared={compared} found={found} />}
    </ApiGate>
  )
}

interface Props {
  compared: Compared
  found: Context
}

function Chosen({ compared, found }: Props) {
  const words = useViewWords()
  const { state, choose } = useNavigation()
  const { level, language, levelWord, indicator } = compared
  const variables = found.variables.filter(({ id, levels }) => levels.includes(level) && id !== indicator.id)
  const variable = variables.find(({ id }) => id === state.variable) ?? variables[0]
  const reference = findReference(compared)
  if (!variable) {
    return (
      <Empty>
        <p>{words.scatterNone(levelWord)}</p>
      </Empty>
    )
  }
  return (
    <section class="stack">
      <PickWord
        label={words.variable}
        value={variable.id}
        choices={variables.map(({ id, label }) => ({ value: id, label: label[language] }))}
        choose={(id) => choose({ variable: id })}
      />
      <PeriodSteps compared={compared} />
      {reference ? (
        <ScatterFigure {...{ compared, reference, found, variable }} />
      ) : (
        <Empty>
          <p>{words.scatterNoReference(compared.period)}</p>
        </Empty>
      )}
    </section>
  )
}

function ScatterFigure({
  compared,
  reference,
  found,
  variable,
}: Props & { reference: ReferenceValue; variable: Context['variables'][number] }) {
  const words = useViewWords()
  const { indicator, language, format, selection, period, name } = compared
  const contextPeriod = findNearest(variable.periods, reference.period)
  const values = useMemo(
    () =>
      new Map(
        found.values.flatMap((one) =>
          one.variable === variable.id && one.period === contextPeriod && one.value !== null
            ? [[one.territory, one.value] as const]
            : [],
        ),
      ),
    [found, variable.id, contextPeriod],
  )
  const both = selection.rows.flatMap((row) => {
    const value = values.get(row.territory)
    return row.value === null || value === undefined ? [] : [{ rate: row.value, value }]
  })
  const known = values.get(reference.territory)
  const sorted = both.map(({ value }) => value).sort((a, b) => a - b)
  const middle = known ?? sampleQuantile(sorted, 0.5) ?? 0
  const above = both.filter(({ rate, value }) => rate > reference.value && value > middle).length
  const alt = (known === undefined ? words.scatterAltMedian : words.scatterAlt)(
    both.length,
    above,
    compared.of(reference.territory),
  )
  const label = variable.label[language]
  const meeting = words.meeting(
    name(reference.territory),
    format(reference.value),
    (known === undefined ? words.median : words.ofContext)(writeContext(middle, variable.unit, language)),
  )
  const draw = useCallback(
    (width: number) =>
      scatter(
        selection.rows.map((row) => ({
          ...row,
          id: row.territory,
          name: name(row.territory),
          context: values.get(row.territory) ?? null,
          colour: compared.colour(row.territory),
        })),
        {
          width,
          language,
          format,
          label: alt,
          reference: { label: meeting, value: reference.value, context: middle },
          axis: label,
          formatContext: (value) => writeContext(value, variable.unit, language),
        },
      ),
    [
      selection,
      values,
      compared,
      language,
      format,
      alt,
      reference,
      meeting,
      middle,
      label,
      variable.unit,
      name,
    ],
  )
  if (both.length < AT_LEAST) {
    return (
      <Empty>
        <p>{words.scatterTooFew(AT_LEAST)}</p>
      </Empty>
    )
  }
  return (
    <Figure
      id="scatter"
      title={words.scatterTitle(indicator.label[language], label)}
      subtitle={words.scatterSubtitle(period, formatPeriod(contextPeriod, language))}
      draw={draw}
      alt={alt}
      notes={
        <>
          <p>
            {alt}{' '}
            {known === undefined ? words.scatterMedian(compared.of(reference.territory)) : words.scatterLines}{' '}
            {words.scatterNote}
          </p>
          <FlagLegend of={selection.rows} />
        </>
      }
      source={[indicator.source[language], ...variable.cited].join(' · ')}
      table={<ScatterTable compared={compared} variable={variable} values={values} period={contextPeriod} />}
    />
  )
}

/** The last period of the variable that is not after the year of another one; the first where all are. */
function findNearest(periods: readonly string[], period: string): string {
  return periods.findLast((one) => one.slice(0, 4) <= period.slice(0, 4)) ?? periods[0] ?? ''
}
