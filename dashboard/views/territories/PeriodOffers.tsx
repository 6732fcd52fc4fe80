import { formatPeriod } from '../../../indicators/format.ts'
import type { LevelId } from '../../../indicators/territory.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useTerritoryWords } from './territoryWords.ts'

const offeredAtMost = 8

/** The periods that do have what is missing here, each one click away. */
export function PeriodOffers({ periods, level }: { periods: readonly string[]; level: LevelId }) {
  const words = useTerritoryWords()
  const language = useLanguage()
  if (periods.length === 0) return null
  return (
    <p class="offers">
      {words.periodsWith}{' '}
      {periods.slice(0, offeredAtMost).map((period) => (
        <PageLink key={period} page="territories" choice={{ period, level }}>
          {formatPeriod(period, language)}
        </PageLink>
      ))}
    </p>
  )
}
