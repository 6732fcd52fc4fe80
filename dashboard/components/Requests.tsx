import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'
import { useDisclosure } from './useDisclosure.ts'

/** What the page asked of the API, ready to be asked again elsewhere; it arrives when it is opened. */
export function Requests() {
  const { frame } = useMessages()
  const { box, closeOnEscape } = useDisclosure()
  const [Panel, setPanel] = useState<ComponentType>()
  const [opened, setOpened] = useState(0)

  const open = () => {
    if (!box.current?.open) return
    setOpened(opened + 1)
    import('../requests/RequestPanel.tsx').then(
      ({ RequestPanel }) => setPanel(() => RequestPanel),
      () => setPanel(undefined),
    )
  }

  return (
    <details class="requests" ref={box} onKeyDown={closeOnEscape} onToggle={open}>
      <summary>{frame.api}</summary>
      <div class="requests-panel">{Panel ? <Panel key={opened} /> : <a href="/api/docs">/api/docs</a>}</div>
    </details>
  )
}
