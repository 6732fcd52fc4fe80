import { formatValue } from '../../indicators/format.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { useLanguage } from '../messages/useMessages.ts'
import { FlagMarks } from './FlagMarks.tsx'
import { StatusText } from './StatusText.tsx'
import { Traced } from './Traced.tsx'

interface Props {
  observation: Observation
  indicator: Pick<IndicatorWire, 'kind' | 'decimals'>
  /** In a narrow cell the reason is behind the word. */
  short?: boolean
}

/** A figure with its marks, or the word that stands for it; a click leads back to its files. */
export function ObservedValue({ observation, indicator, short = true }: Props) {
  const language = useLanguage()
  return (
    <Traced of={observation}>
      {observation.value === null ? (
        <StatusText of={observation} short={short} />
      ) : (
        <span class="figure-value">
          {formatValue(observation.value, indicator, language)}
          <FlagMarks flags={observation.flags} />
        </span>
      )}
    </Traced>
  )
}
