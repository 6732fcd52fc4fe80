import { formatInterval, formatLimit, formatPoints } from '../../indicators/format.ts'
import type { Difference } from '../../indicators/statistics/newcombe.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'

/** A difference in points with its 95 % interval; one that chance could explain says so. */
export function DifferenceText({ of: { value, lower, upper } }: { of: Difference }) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  return (
    <>
      <strong>{formatPoints(value, language)}</strong>{' '}
      <small>
        {formatInterval(formatLimit(lower, language), formatLimit(upper, language), language)}
        {lower <= 0 && upper >= 0 && ` ${words.notEstablished}`}
      </small>
    </>
  )
}
