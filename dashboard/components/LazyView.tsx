import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type PageId, pages } from '../pages.ts'
import { ErrorState } from './ErrorState.tsx'
import { Loading } from './Loading.tsx'

/** Views already fetched in this visit: going back to one shows it at once. */
const fetched = new Map<PageId, ComponentType>()

export function LazyView({ page }: { page: PageId }) {
  const [View, setView] = useState<ComponentType | undefined>(() => fetched.get(page))
  const [failure, setFailure] = useState<Error>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let left = false
    pages[page].load().then(
      (view) => {
        fetched.set(page, view)
        if (!left) setView(() => view)
      },
      (error: Error) => {
        if (!left) setFailure(error)
      },
    )
    return () => {
      left = true
    }
  }, [page, attempt])

  if (View) return <View />
  if (!failure) return <Loading />
  const retry = () => {
    setFailure(undefined)
    setAttempt(attempt + 1)
  }
  return <ErrorState detail={failure.message} retry={retry} />
}
