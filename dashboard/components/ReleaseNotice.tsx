import { formatDate } from '../../indicators/format.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { LatestLink } from './LatestLink.tsx'

interface Props {
  shown: number
  built: string
  latest: number
}

/** Above a page that does not show the latest release: because it was asked for, or because one came out meanwhile. */
export function ReleaseNotice({ shown, built, latest }: Props) {
  const { frame } = useMessages()
  const language = useLanguage()
  const { state } = useNavigation()
  const date = formatDate(built.slice(0, 10), language, { short: true })
  return (
    <div class="older-release" role="status">
      {shown !== latest && (
        <p>
          {state.release === null ? frame.newer(latest, shown) : frame.older(shown, date)}{' '}
          <LatestLink>{frame.seeLatest}</LatestLink>
        </p>
      )}
    </div>
  )
}
