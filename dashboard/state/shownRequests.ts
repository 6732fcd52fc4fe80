import { useEffect } from 'preact/hooks'

/** The addresses that the page's figures come from, with the number of its parts that show each. */
const shown = new Map<string, number>()

/** Says that a part of the page shows what these addresses answer, for as long as it does. */
export function useShownRequests(urls: readonly string[]): void {
  useEffect(() => {
    for (const url of urls) shown.set(url, (shown.get(url) ?? 0) + 1)
    return () => {
      for (const url of urls) {
        const others = (shown.get(url) ?? 1) - 1
        if (others > 0) shown.set(url, others)
        else shown.delete(url)
      }
    }
  }, [urls.join(' ')])
}

/** What the page shows now, each address once, in the order in which it was asked. */
export function listShownRequests(): string[] {
  return [...shown.keys()]
}
