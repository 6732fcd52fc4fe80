import type { Operation } from '../../../indicators/wire/operation.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { useTargetWords } from '../targets/targetWords.ts'

/** To the annex of each agreement of an operation; nothing without any. */
export function AnnexLinks({ operation: { id, conventions } }: { operation: Operation }) {
  const words = useTargetWords()
  if (conventions.length === 0) return null
  return (
    <ul class="in-line no-print" aria-label={words.annexes}>
      {conventions.map((convention) => (
        <li key={convention.id}>
          <PageLink page="annex" choice={{ operation: id, dimensions: { convention: convention.id } }}>
            {words.annex(convention.id)}
          </PageLink>
        </li>
      ))}
    </ul>
  )
}
