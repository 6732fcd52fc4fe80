import { formatCount, formatInterval, formatShare } from '../../../indicators/format.ts'
import { resultRates } from '../../../indicators/questions/beneficiaryQuestions.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import type { BeneficiaryFigures } from './useBeneficiaries.ts'

interface Props {
  figures: BeneficiaryFigures
  catalogue: readonly IndicatorWire[]
}

interface Row {
  indicator: IndicatorWire
  figure: Observation
}

/** The rates that count for the funds, each with its interval and its own base. */
export function ResultRates({ figures, catalogue }: Props) {
  const words = useBeneficiaryWords()
  const language = useLanguage()
  const rows = resultRates.flatMap((id): Row[] => {
    const indicator = catalogue.find((known) => known.id === id)
    const figure = figures[id].observations[0]
    return indicator && figure ? [{ indicator, figure }] : []
  })
  const count = (value: number | null) => (value === null ? '' : formatCount(value, language))
  return (
    <section>
      <h2>{words.ratesTitle}</h2>
      <p class="figure-subtitle">{words.ratesNote}</p>
      <DataTable
        caption={words.ratesCaption}
        rows={rows}
        rowKey={({ indicator }) => indicator.id}
        columns={[
          {
            key: 'rate',
            header: words.rate,
            cell: ({ indicator }) => (
              <>
                <IndicatorName of={indicator} />
                <small class="explained">{indicator.explanation[language]}</small>
              </>
            ),
          },
          {
            key: 'value',
            header: words.value,
            numeric: true,
            cell: ({ indicator, figure }) => <ObservedValue observation={figure} indicator={indicator} />,
          },
          {
            key: 'interval',
            header: words.interval,
            numeric: true,
            cell: ({ figure: { interval } }) =>
              interval &&
              formatInterval(
                formatShare(interval.lower, language),
                formatShare(interval.upper, language),
                language,
              ),
          },
          {
            key: 'numerator',
            header: words.numerator,
            numeric: true,
            cell: ({ figure }) => count(figure.numerator),
          },
          {
            key: 'denominator',
            header: words.denominator,
            numeric: true,
            cell: ({ figure }) => count(figure.denominator),
          },
        ]}
      />
    </section>
  )
}
