import type { Difference } from '../../indicators/statistics/newcombe.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import { writeDifference } from './writeDifference.ts'

/** A difference in points with its 95 % interval; one that chance could explain says so. */
export function DifferenceText({ of }: { of: Difference }) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const [points, interval] = writeDifference(of, { words, language })
  return (
    <>
      <strong>{points}</strong> <small>{interval}</small>
    </>
  )
}
