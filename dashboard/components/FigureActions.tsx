import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { FigureFile } from '../figure/saveFigure.ts'
import { useMessages } from '../messages/useMessages.ts'
import { useRelease } from '../state/releases.ts'

const kinds = ['png', 'svg', 'csv'] as const satisfies readonly FigureFile[]

/** Takes a figure out of the page as a file; what makes it arrives with the first click. */
export function FigureActions({ of, title }: { of: RefObject<HTMLElement | null>; title: string }) {
  const { figure } = useMessages()
  const release = useRelease() ?? ''
  const [failed, setFailed] = useState(false)
  const save = async (kind: FigureFile) => {
    if (!of.current) return
    const { saveFigure } = await import('../figure/saveFigure.ts')
    await saveFigure(of.current, kind, release).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }
  return (
    <p class="figure-actions no-print">
      {figure.take}
      {kinds.map((kind) => (
        <button key={kind} type="button" class="plain" aria-describedby={title} onClick={() => save(kind)}>
          {figure.takeAs[kind]}
        </button>
      ))}
      <span role="status">{failed && figure.notTaken}</span>
    </p>
  )
}
