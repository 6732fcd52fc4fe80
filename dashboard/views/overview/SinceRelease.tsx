import { formatValue } from '../../../indicators/format.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { type ChangedFigure, changesPage } from '../../../indicators/wire/changes.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useKnownReleases, useRelease } from '../../state/releases.ts'
import { useApi } from '../../useApi.ts'
import type { Headline } from './headline.ts'

/** The most figures of one answer: enough for an indicator and what is asked of it here. */
const MOST = 1000

/** What the release shown changed of the headline's figure, and of the others of its territory; nothing of a first release. */
export function SinceRelease({ headline }: { headline: Headline }) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const shown = useRelease()
  const release = useKnownReleases()?.releases.find((one) => String(one.release) === shown)
  const previous = release?.changes?.previous ?? null
  const url =
    previous === null
      ? null
      : apiUrl(`/releases/${shown}/changes`, { indicator: headline.indicator.id, limit: MOST })
  const answer = useApi(url, changesPage, { ofRelease: false })
  if (previous === null || answer.status !== 'ready') return null
  const changed = answer.data.figures.filter(({ territory }) => territory === headline.place)
  const own = changed.find(({ id }) => id === headline.current.id)
  const others = changed.length - (own ? 1 : 0)
  // of many changes the answer names the first only: what it does not name may have changed all the same
  const isWhole = answer.data.figures.length === answer.data.total
  return (
    <p>
      {own ? writeOwn(own) : isWhole && words.unchangedSince(String(previous))}{' '}
      {isWhole && others > 0 && `${words.othersChanged(others)} `}
      <PageLink page="data" part="versions">
        {words.allChanges}
      </PageLink>
    </p>
  )

  function writeOwn({ change, before }: ChangedFigure): string {
    const release = String(previous)
    if (change === 'added') return words.newSince(release)
    if (change === 'shown') return words.shownSince(release)
    if (change === 'hidden') return words.hiddenSince(release)
    return before
      ? words.revisedSince(release, formatValue(before.value, headline.indicator, language))
      : words.changedSince(release)
  }
}
