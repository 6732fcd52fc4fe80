import { useState } from 'preact/hooks'
import { formatCount, formatDate } from '../../../indicators/format.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Releases } from '../../../indicators/wire/releases.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { releaseChoice, useKnownReleases, useRelease } from '../../state/releases.ts'
import { useShownRequests } from '../../state/shownRequests.ts'
import { Section } from './Section.tsx'
import { VersionChanges } from './VersionChanges.tsx'
import { formatCounts, useVersionWords } from './versionWords.ts'

type Listed = Releases['releases'][number]

/** Every release with its date and what it changed; the one shown is unfolded where another came before. */
export function Versions({ indicators }: { indicators: readonly IndicatorWire[] }) {
  const words = useVersionWords()
  const language = useLanguage()
  const known = useKnownReleases()
  useShownRequests([apiUrl('/releases')])
  if (!known) return null
  const all = [...known.releases, ...known.withdrawn].toSorted((a, b) => b.release - a.release)
  return (
    <Section id="versions" title={words.title}>
      <p>{words.lede}</p>
      <p>{words.rule}</p>
      <ul class="versions">
        {all.map((one) => (
          <li key={one.release}>
            {'reason' in one ? (
              <p class="version-withdrawn">
                {words.withdrawn(
                  one.release,
                  formatDate(one.at.slice(0, 10), language, { short: true }),
                  one.reason,
                )}
              </p>
            ) : (
              <Version release={one} indicators={indicators} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Version({ release, indicators }: { release: Listed; indicators: readonly IndicatorWire[] }) {
  const words = useVersionWords()
  const language = useLanguage()
  const known = useKnownReleases()
  const isShown = useRelease() === String(release.release)
  const { changes } = release
  // of a first release all is new, which its summary says
  const [open, setOpen] = useState(isShown && changes?.previous !== null)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>
          {words.name(release.release, formatDate(release.built.slice(0, 10), language, { short: true }))}
        </strong>
        {changes?.kind && <b class="tag">{words.kind[changes.kind]}</b>}
        {isShown && <b class="tag">{words.shown}</b>}
        <small class="version-counts">
          {changes && changes.previous === null
            ? words.first(formatCount(changes.counts.added, language))
            : changes && (formatCounts(changes.counts, words, language) || words.nothing)}
        </small>
      </summary>
      {release.rollbackOf !== undefined && <p>{words.rollback(release.rollbackOf)}</p>}
      {!changes && <p>{words.undescribed}</p>}
      {open && changes && <VersionChanges release={release.release} indicators={indicators} />}
      {!isShown && known && (
        <p class="no-print">
          <PageLink page="data" choice={releaseChoice(release.release, known)}>
            {words.read(release.release)}
          </PageLink>
        </p>
      )}
    </details>
  )
}
