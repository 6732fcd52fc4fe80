import type { ComponentChildren } from 'preact'
import { useNavigation } from '../state/navigation.tsx'

/** The same page from the latest release: a new visit, for the one that is open follows the release it began with. */
export function LatestLink({ children }: { children: ComponentChildren }) {
  const { href, page } = useNavigation()
  return <a href={href(page ?? 'overview', { release: null })}>{children}</a>
}
