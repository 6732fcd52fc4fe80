import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'

/** Nothing for 200 ms, so that a quick answer does not flicker; then grey lines where text will be. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const messages = useMessages()
  const [slow, setSlow] = useState(false)

  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 200)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div class="loading" role="status" aria-busy="true">
      <span class="visually-hidden">{messages.frame.loading}</span>
      {slow && Array.from({ length: lines }, (_, line) => <span key={line} class="skeleton" />)}
    </div>
  )
}
