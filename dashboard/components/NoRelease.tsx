import { formatDate } from '../../indicators/format.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import type { KnownReleases } from '../state/releases.ts'
import { LatestLink } from './LatestLink.tsx'
import { usePageTitle } from './usePageTitle.ts'

/** In place of a page: the release that its URL names was withdrawn, or never was. */
export function NoRelease({ asked, known }: { asked: string; known: KnownReleases }) {
  const { frame } = useMessages()
  const language = useLanguage()
  const withdrawn = known.withdrawn.find(({ release }) => String(release) === asked)
  const title = withdrawn ? frame.withdrawnTitle(asked) : frame.unknownReleaseTitle(asked)
  usePageTitle(title)
  return (
    <div class="page missing">
      <h1>{title}</h1>
      {withdrawn ? (
        <p>{frame.withdrawn(formatDate(withdrawn.at.slice(0, 10), language), withdrawn.reason)}</p>
      ) : (
        <p>{frame.unknownRelease}</p>
      )}
      <p>
        <LatestLink>{frame.readLatest(known.current)}</LatestLink>
      </p>
    </div>
  )
}
