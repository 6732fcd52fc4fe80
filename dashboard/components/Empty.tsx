import type { ComponentChildren } from 'preact'
import { useMessages } from '../messages/useMessages.ts'

/** What the page says where there is no figure, and what the reader can do instead. */
export function Empty({ children }: { children?: ComponentChildren }) {
  const messages = useMessages()
  return <div class="empty">{children ?? <p>{messages.figure.empty}</p>}</div>
}
