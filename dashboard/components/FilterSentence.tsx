import type { ComponentChildren } from 'preact'
import { useMessages } from '../messages/useMessages.ts'
import { CopyLink } from './CopyLink.tsx'
import { type Download, Downloads } from './Downloads.tsx'
import { Requests } from './Requests.tsx'
import { SentenceWords } from './SentenceWords.tsx'

interface Props {
  /** The words that can be changed, in reading order. */
  children: ComponentChildren
  /** Exactly what is on the page, as files. */
  downloads?: readonly Download[]
}

/** The page's second line: what is shown, as a sentence, and what can be done with it. */
export function FilterSentence({ children, downloads = [] }: Props) {
  const { frame } = useMessages()
  return (
    <section class="sentence" aria-label={frame.filters}>
      <SentenceWords>{children}</SentenceWords>
      <div class="sentence-actions">
        <CopyLink />
        <button type="button" onClick={() => print()}>
          {frame.print}
        </button>
        {downloads.length > 0 && <Downloads downloads={downloads} />}
        <Requests />
      </div>
    </section>
  )
}
