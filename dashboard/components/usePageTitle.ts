import { useEffect } from 'preact/hooks'

/** The browser's title: what the page shows, from the most particular to the product. */
export function usePageTitle(...parts: string[]): void {
  const title = [...parts, 'Vigie'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
