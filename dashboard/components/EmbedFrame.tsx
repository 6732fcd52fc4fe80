import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'

/**
 * What stands around one figure in a frame of another site. The page is the whole one: `embed.css` leaves of it the
 * figure with the words that date it, or the state that stands in its place.
 */
export function EmbedFrame({ children }: { children: ComponentChildren }) {
  const { frame } = useMessages()
  const { page, href } = useNavigation()

  useEffect(() => {
    // no page of Vigie opens inside the frame: browsers would refuse it there
    const base = document.head.appendChild(document.createElement('base'))
    base.target = '_blank'
    return () => base.remove()
  }, [])

  return (
    <main class="embed">
      {children}
      <p class="embed-none">{frame.embedNone}</p>
      <p class="embed-link">
        <a href={href(page ?? 'overview')}>{frame.embedPage}</a>
      </p>
    </main>
  )
}
