import { formatDate } from '../../indicators/format.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { releaseChoice, useKnownReleases, useRelease } from '../state/releases.ts'
import { PageLink } from './PageLink.tsx'
import { SelectWord } from './SelectWord.tsx'

/** `some`: a part of what the page shows is synthetic. */
type SyntheticShare = 'all' | 'some' | 'none'

/** The page's third line: whether the figures are synthetic, of which release they are, and what it changed. */
export function NoticeBar({ synthetic }: { synthetic: SyntheticShare }) {
  const { frame } = useMessages()
  return (
    <p class="notice">
      {synthetic === 'all' && <strong>{frame.synthetic}</strong>}
      {synthetic === 'some' && <strong>{frame.partlySynthetic}</strong>}
      <ReleaseWord />
      <span class="no-print">
        <PageLink page="data" part="versions">
          {frame.changes}
        </PageLink>
      </span>
    </p>
  )
}

/** The release shown, with its date: a word to change where there are several. */
function ReleaseWord() {
  const { frame } = useMessages()
  const language = useLanguage()
  const { choose, embed } = useNavigation()
  const known = useKnownReleases()
  const shown = useRelease()
  if (!known || shown === undefined) return null
  const choices = known.releases.map(({ release, built }) => ({
    value: String(release),
    label: frame.release(release, formatDate(built.slice(0, 10), language, { short: true })),
  }))
  if (choices.length < 2 || embed !== undefined) {
    return <span>{choices.find(({ value }) => value === shown)?.label}</span>
  }
  return (
    <span>
      <SelectWord
        label={frame.releaseChoice}
        value={shown}
        choices={choices}
        choose={(value) => choose(releaseChoice(Number(value), known))}
      />
    </span>
  )
}

/** How much of a list of figures is synthetic. */
export function findSyntheticShare(figures: readonly { synthetic: boolean }[]): SyntheticShare {
  const count = figures.filter((figure) => figure.synthetic).length
  if (count === 0) return 'none'
  return count === figures.length ? 'all' : 'some'
}
