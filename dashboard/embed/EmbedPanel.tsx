import { useState } from 'preact/hooks'
import { SelectWord } from '../components/SelectWord.tsx'
import { readFigure } from '../figure/readFigure.ts'
import { CodeToCopy } from '../requests/CodeToCopy.tsx'
import { formatEmbed } from '../state/embed.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useRelease } from '../state/releases.ts'
import { useEmbedWords } from './embedWords.ts'
import { writeIframe } from './writeIframe.ts'

/** What the frame adds above and below the figure, in pixels: choices, release, title of the page, link. */
const AROUND = 180

/** The code that shows a figure of this page on another site: from the latest release, or from this one for good. */
export function EmbedPanel({ id, figure }: { id: string; figure: HTMLElement }) {
  const words = useEmbedWords()
  const { permanent } = useNavigation()
  const release = useRelease() ?? ''
  const [pinned, setPinned] = useState(false)
  const link = permanent({ release: pinned ? release : null })
  const text = writeIframe({
    src: location.origin + formatEmbed(id, link),
    title: readFigure(figure, { release, link }).texts.title,
    height: measureFigure(figure) + AROUND,
  })
  return (
    <>
      <p>{words.lede}</p>
      <CodeToCopy text={text} words={words}>
        <SelectWord
          label={words.release}
          value={pinned ? release : ''}
          choices={[
            { value: '', label: words.latest },
            { value: release, label: words.pinned(release) },
          ]}
          choose={(value) => setPinned(value !== '')}
        />
      </CodeToCopy>
    </>
  )
}

/** The height of what the frame shows of a figure, in pixels. */
function measureFigure(figure: HTMLElement): number {
  return [...figure.children]
    .filter((part) => !part.matches('.no-print, .twin'))
    .reduce((sum, part) => sum + Math.ceil(part.getBoundingClientRect().height), 0)
}
