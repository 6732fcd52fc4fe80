import { useMessages } from '../messages/useMessages.ts'
import { useDisclosure } from './useDisclosure.ts'

export interface Download {
  label: string
  href: string
  filename: string
}

/** The files of a page, under one word of the sentence. */
export function Downloads({ downloads }: { downloads: readonly Download[] }) {
  const { frame } = useMessages()
  const { box, closeOnEscape } = useDisclosure()
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
