import { formatPeriod } from '../../../indicators/format.ts'
import { findPeriodKind } from '../../../indicators/period.ts'
import { SelectWord } from '../../components/SelectWord.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useDataWords } from './dataWords.ts'

interface Props {
  periods: readonly string[]
  /** '' is every period. */
  from: string
  to: string
}

/** From one period to another of its kind, latest first; the second word comes with the first. */
export function SpanWords({ periods, from, to }: Props) {
  const words = useDataWords().builder
  const { choose } = useNavigation()
  const language = useLanguage()
  const ordered = periods.toSorted((a, b) => b.localeCompare(a))
  const alike = ordered.filter((period) => findPeriodKind(period) === findPeriodKind(from) && period >= from)
  const write = (period: string) => formatPeriod(period, language)
  return (
    <>
      <SelectWord
        label={words.from}
        value={from}
        choices={[
          { value: '', label: words.allPeriods },
          ...ordered.map((period) => ({ value: period, label: write(period) })),
        ]}
        choose={(period) => choose({ from: null, period: period || null })}
      />
      {from !== '' && alike.length > 1 && (
        <SelectWord
          label={words.to}
          value={to}
          choices={alike.map((period) => ({
            value: period,
            label: period === from ? words.only : words.until(write(period)),
          }))}
          choose={(period) => choose({ from, period })}
        />
      )}
    </>
  )
}
