import { useMessages } from '../messages/useMessages.ts'
import { PageLink } from './PageLink.tsx'

/** The parts of `docs/method.md` that pages lead to, by their anchors. */
type MethodPart = 'definitions' | 'chance' | 'change' | 'targets' | 'esf'

/** To the part of the method that explains what stands here. */
export function MethodLink({ part }: { part: MethodPart }) {
  const { frame } = useMessages()
  return (
    <p class="no-print">
      <PageLink page="method" part={part}>
        {frame.methodLink}
      </PageLink>
    </p>
  )
}
