import type { Observation } from '../../../indicators/wire/observation.ts'
import { StatusText } from '../../components/StatusText.tsx'

/** Why figures are missing, once for each reason that occurs: cells have room for the word only. */
export function StatusLegend({ of }: { of: readonly Observation[] }) {
  const missing = of.filter(({ status }) => status !== 'published')
  const distinct = [
    ...new Map(missing.map((figure) => [`${figure.status} ${figure.reason}`, figure])).values(),
  ]
  if (distinct.length === 0) return null
  return (
    <ul class="status-legend">
      {distinct.map((figure) => (
        <li key={figure.reason}>
          <StatusText of={figure} />
        </li>
      ))}
    </ul>
  )
}
