import type { ComponentChildren } from 'preact'
import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { Loading } from './Loading.tsx'
import { usePageTitle } from './usePageTitle.ts'

interface Props {
  /** Its name is not shown while it loads: the title that comes would take its place. */
  loading?: boolean
  children: ComponentChildren
}

/** What stands in place of a whole page, under its name. */
export function PageState({ loading = false, children }: Props) {
  const { frame } = useMessages()
  const { page } = useNavigation()
  const name = (Object.entries(frame.pages).find(([id]) => id === page) ?? [])[1] ?? 'Vigie'
  usePageTitle(name)
  return (
    <div class="page">
      <h1 class={loading ? 'visually-hidden' : undefined}>{name}</h1>
      {children}
    </div>
  )
}

/** A page of which nothing can be shown yet. */
export function PageLoading() {
  return (
    <PageState loading>
      <Loading lines={12} />
    </PageState>
  )
}
