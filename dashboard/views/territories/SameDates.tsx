import { formatPeriod } from '../../../indicators/format.ts'
import { findPeriodKind } from '../../../indicators/period.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useComparisonWords } from './comparisonWords.ts'

/** The extractions of the same day of other years, each one click away: no other date can be set beside this one. */
export function SameDates({ against }: { against: Comparison }) {
  const words = useComparisonWords()
  const language = useLanguage()
  const { period, comparablePeriods } = against
  if (findPeriodKind(period) !== 'date' || comparablePeriods.length === 0) return null
  return (
    <p class="offers">
      {words.sameDates}{' '}
      {comparablePeriods.toSorted().map((other) => (
        <PageLink key={other} page="territories" choice={{ period: other }}>
          {formatPeriod(other, language)}
        </PageLink>
      ))}
    </p>
  )
}
