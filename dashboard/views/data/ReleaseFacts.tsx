import { formatCount, formatDate } from '../../../indicators/format.ts'
import type { Manifest } from '../../../indicators/wire/release.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { CopyHash } from './CopyHash.tsx'
import { useDataWords } from './dataWords.ts'
import { Section } from './Section.tsx'

export function ReleaseFacts({ release }: { release: Manifest }) {
  const words = useDataWords()
  const language = useLanguage()
  const count = (value: number) => formatCount(value, language)
  return (
    <Section id="release" title={words.release}>
      <p>
        {words.releaseLine(release.release, formatDate(release.built.slice(0, 10), language))}{' '}
        {words.figures(count(release.published), count(release.suppressed), count(release.observations))}
      </p>
      <p>{words.threshold(release.threshold)}</p>
      <p>
        {words.contentHash} <CopyHash hash={release.contentHash} of={words.thisRelease} />
      </p>
    </Section>
  )
}
