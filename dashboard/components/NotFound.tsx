import { useMessages } from '../messages/useMessages.ts'
import { PageLink } from './PageLink.tsx'
import { usePageTitle } from './usePageTitle.ts'

export function NotFound() {
  const { frame } = useMessages()
  usePageTitle(frame.notFoundTitle)
  return (
    <div class="page missing">
      <h1>{frame.notFoundTitle}</h1>
      <p>{frame.notFound}</p>
      <p>
        <PageLink page="overview">{frame.backHome}</PageLink>
      </p>
    </div>
  )
}
