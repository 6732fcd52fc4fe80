import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A `details` that lies over the page: a click elsewhere closes it, Escape too, with the focus back on its word. */
export function useDisclosure(): {
  box: RefObject<HTMLDetailsElement | null>
  closeOnEscape: (event: KeyboardEvent) => void
} {
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

  return { box, closeOnEscape }
}
