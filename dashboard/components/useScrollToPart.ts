import { useEffect } from 'preact/hooks'

/** A link to a part of a page finds it once it is there: on arrival, not on each choice. */
export function useScrollToPart(part: string, ready: boolean): void {
  useEffect(() => {
    if (ready && part !== '') document.getElementById(part)?.scrollIntoView()
  }, [ready])
}
