import { useRef } from 'preact/hooks'

/** True from the first time that a condition holds: what is shown once stays, whatever is loaded next. */
export function useOnce(condition: boolean): boolean {
  const held = useRef(false)
  held.current ||= condition
  return held.current
}
