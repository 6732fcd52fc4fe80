import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { EmbedPanel } from '../embed/EmbedPanel.tsx'
import type { FigureFile } from '../figure/saveFigure.ts'
import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useRelease } from '../state/releases.ts'

const kinds = ['png', 'svg', 'csv'] as const satisfies readonly FigureFile[]

interface Props {
  id: string
  of: RefObject<HTMLElement | null>
  /** The id of the element that names the figure. */
  title: string
  /** Has the table of the figure made, where it may be closed. */
  wantTable?: () => void
}

/** Takes a figure out of the page, as a file or as code for another site; what that needs arrives with the first click. */
export function FigureActions({ id, of, title, wantTable }: Props) {
  const { figure } = useMessages()
  const { permanent } = useNavigation()
  const release = useRelease() ?? ''
  const [failed, setFailed] = useState(false)
  const [Panel, setPanel] = useState<typeof EmbedPanel>()
  const attempt = (work: Promise<void>) =>
    work.then(
      () => setFailed(false),
      () => setFailed(true),
    )
  const save = async (kind: FigureFile) => {
    if (!of.current) return
    if (kind === 'csv') wantTable?.()
    const { saveFigure } = await import('../figure/saveFigure.ts')
    await saveFigure(of.current, kind, { release, link: location.origin + permanent({ release }) })
  }
  const showCode = async () => {
    if (Panel) return setPanel(undefined)
    const { EmbedPanel } = await import('../embed/EmbedPanel.tsx')
    setPanel(() => EmbedPanel)
  }
  return (
    <div class="no-print">
      <p class="figure-actions">
        {figure.take}
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="plain"
            aria-describedby={title}
            onClick={() => attempt(save(kind))}
          >
            {figure.takeAs[kind]}
          </button>
        ))}
        <button
          type="button"
          class="plain"
          aria-describedby={title}
          aria-expanded={Panel !== undefined}
          onClick={() => attempt(showCode())}
        >
          {figure.embed}
        </button>
        <span role="status">{failed && figure.notTaken}</span>
      </p>
      {Panel && of.current && <Panel id={id} figure={of.current} />}
    </div>
  )
}
