import { formatDate } from '../../indicators/format.ts'
import { releases } from '../../indicators/wire/release.ts'
import { apiUrl } from '../client.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import { useApi } from '../useApi.ts'

/** `some`: a part of what the page shows is synthetic. */
export type SyntheticShare = 'all' | 'some' | 'none'

/** The page's third line: whether the figures are synthetic, and of which release they are. */
export function NoticeBar({ synthetic }: { synthetic: SyntheticShare }) {
  const { frame } = useMessages()
  const language = useLanguage()
  const answer = useApi(apiUrl('/releases'), releases)
  const current =
    answer.status === 'ready'
      ? answer.data.releases.find((release) => release.release === answer.data.current)
      : undefined
  return (
    <p class="notice">
      {synthetic === 'all' && <strong>{frame.synthetic}</strong>}
      {synthetic === 'some' && <strong>{frame.partlySynthetic}</strong>}
      {current && (
        <span>
          {frame.release(current.release, formatDate(current.built.slice(0, 10), language, { short: true }))}
        </span>
      )}
    </p>
  )
}

/** How much of a list of figures is synthetic. */
export function findSyntheticShare(figures: readonly { synthetic: boolean }[]): SyntheticShare {
  const count = figures.filter((figure) => figure.synthetic).length
  if (count === 0) return 'none'
  return count === figures.length ? 'all' : 'some'
}
