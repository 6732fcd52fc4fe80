import { useCallback, useMemo } from 'preact/hooks'
import { formatCount, formatPeriod } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { monthlyBars } from '../../charts/monthlyBars.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import type { ViewState } from '../../state/viewState.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import type { BeneficiaryFigures } from './useBeneficiaries.ts'

interface Props {
  figures: BeneficiaryFigures
  indicator: IndicatorWire
}

/** Entries month by month, or school year by school year. */
export function PeriodFigure({ figures, indicator }: Props) {
  const words = useBeneficiaryWords()
  const language = useLanguage()
  const pace = useNavigation().state.pace ?? 'month'
  const bars = useMemo(
    () =>
      figures.entries.observations
        .filter(({ periodKind }) => periodKind === pace)
        .toSorted((a, b) => a.period.localeCompare(b.period)),
    [figures, pace],
  )
  const total = figures.entries.observations.find(({ period }) => period === 'total')
  const count = (value: number) => formatCount(value, language)
  const highest = bars.reduce((best, bar) => ((bar.value ?? 0) > (best?.value ?? 0) ? bar : best), bars[0])
  const alt =
    highest?.value != null
      ? words.entriesAlt(
          count(highest.value),
          formatPeriod(highest.period, language),
          total?.value != null ? count(total.value) : '',
        )
      : words.entriesCaption
  const draw = useCallback(
    (width: number) =>
      monthlyBars(bars, { width, language, format: (value) => formatCount(value, language), label: alt }),
    [bars, language, alt],
  )
  return (
    <Figure
      id="entries"
      title={pace === 'month' ? words.monthsTitle : words.yearsTitle}
      subtitle={words.entriesSubtitle}
      legend={<PaceChoice />}
      draw={draw}
      alt={alt}
      source={indicator.source[language]}
      table={
        <DataTable
          caption={words.entriesCaption}
          rows={bars}
          rowKey={({ id }) => id}
          columns={[
            { key: 'period', header: words.period, cell: ({ period }) => formatPeriod(period, language) },
            {
              key: 'count',
              header: words.count,
              numeric: true,
              cell: (row) => <ObservedValue observation={row} indicator={indicator} />,
              sortValue: ({ value }) => value,
            },
          ]}
        />
      }
    />
  )
}

function PaceChoice() {
  const words = useBeneficiaryWords()
  const { state, choose } = useNavigation()
  const choices: [ViewState['pace'], string][] = [
    [null, words.byMonth],
    ['school_year', words.byYear],
  ]
  return (
    <fieldset class="choice">
      <legend class="visually-hidden">{words.pace}</legend>
      {choices.map(([pace, label]) => (
        <button key={label} type="button" aria-pressed={state.pace === pace} onClick={() => choose({ pace })}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
