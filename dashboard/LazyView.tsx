import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ErrorState } from './components/ErrorState.tsx'
import { PageLoading, PageState } from './components/PageState.tsx'
import type { PageId } from './state/pages.ts'

/** A view arrives with its charts, when its page is opened. */
const views: Record<PageId, () => Promise<ComponentType>> = {
  overview: async () => {
    const { Overview, loadFirstMap } = await import('./views/Overview.tsx')
    await loadFirstMap()
    return Overview
  },
  territories: () => import('./views/Territories.tsx').then((view) => view.Territories),
  targets: () => import('./views/Targets.tsx').then((view) => view.Targets),
  beneficiaries: () => import('./views/Beneficiaries.tsx').then((view) => view.Beneficiaries),
  operations: () => import('./views/Operations.tsx').then((view) => view.Operations),
  data: () => import('./views/Data.tsx').then((view) => view.Data),
  method: () => import('./views/Method.tsx').then((view) => view.Method),
  note: () => import('./views/Note.tsx').then((view) => view.Note),
  annex: () => import('./views/Annex.tsx').then((view) => view.Annex),
  accessibility: () => import('./views/Accessibility.tsx').then((view) => view.Accessibility),
}

/** Views already fetched in this visit: going back to one shows it at once. */
const fetched = new Map<PageId, ComponentType>()

/** Fetches a view, so that opening its page does not wait for it. */
export async function fetchView(page: PageId): Promise<ComponentType> {
  const view = await views[page]()
  fetched.set(page, view)
  return view
}

export function LazyView({ page }: { page: PageId }) {
  const [View, setView] = useState<ComponentType | undefined>(() => fetched.get(page))
  const [failure, setFailure] = useState<Error>()

  useEffect(() => {
    let left = false
    fetchView(page).then(
      (view) => {
        if (!left) setView(() => view)
      },
      (error: Error) => {
        if (!left) setFailure(error)
      },
    )
    return () => {
      left = true
    }
  }, [page])

  if (View) return <View />
  if (!failure) return <PageLoading />
  // a browser does not fetch again, for one document, code that did not come: another is opened once the server answers
  const retry = () => {
    setFailure(undefined)
    fetch(location.href, { method: 'HEAD' }).then(({ ok, status }) => {
      if (ok) location.reload()
      else setFailure(new Error(String(status)))
    }, setFailure)
  }
  return (
    <PageState>
      <ErrorState detail={failure.message} status={0} retry={retry} />
    </PageState>
  )
}
