import { useEffect, useRef } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'

export interface Download {
  label: string
  href: string
  filename: string
}

/** The files of a page, under one word of the sentence. */
export function Downloads({ downloads }: { downloads: readonly Download[] }) {
  const { frame } = useMessages()
  const box = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const closeOutside = (event: Event) => {
      const target = event.target
      if (box.current && target instanceof Node && !box.current.contains(target)) box.current.open = false
    }
    addEventListener('click', closeOutside)
    return () => removeEventListener('click', closeOutside)
  }, [])

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }

  return (
    <details class="downloads" ref={box} onKeyDown={closeOnEscape}>
      <summary>{frame.download}</summary>
      <ul>
        {downloads.map((download) => (
          <li key={download.href}>
            <a href={download.href} download={download.filename}>
              {download.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
