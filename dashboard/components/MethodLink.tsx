import { useMessages } from '../messages/useMessages.ts'
import type { MethodPart } from '../views/method/methodParts.ts'
import { PageLink } from './PageLink.tsx'

/** To the part of the method that explains what stands here. */
export function MethodLink({ part }: { part: MethodPart }) {
  const { frame } = useMessages()
  return (
    <p>
      <PageLink page="method" part={part}>
        {frame.methodLink}
      </PageLink>
    </p>
  )
}
