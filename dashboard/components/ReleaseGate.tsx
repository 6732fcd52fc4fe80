import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ApiError } from '../client.ts'
import { useNavigation } from '../state/navigation.tsx'
import { lookForReleases, useKnownReleases, useRelease } from '../state/releases.ts'
import { ErrorState } from './ErrorState.tsx'
import { NoRelease } from './NoRelease.tsx'
import { PageLoading, PageState } from './PageState.tsx'
import { ReleaseNotice } from './ReleaseNotice.tsx'

/** A page that stays open asks this often whether there is a newer release, in milliseconds. */
const LOOK_AGAIN = 5 * 60_000

/** Its children once it is known which release they show, and that it may be read. */
export function ReleaseGate({ children }: { children: ComponentChildren }) {
  const known = useKnownReleases()
  const shown = useRelease()
  const { page, state } = useNavigation()
  const visited = useRef(page)
  const [failure, setFailure] = useState<ApiError>()
  const look = () => {
    setFailure(undefined)
    lookForReleases(state.lang).catch(setFailure)
  }

  useEffect(() => {
    if (known && visited.current === page) return
    visited.current = page
    look()
  }, [page])

  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') look()
    }
    const timer = setInterval(lookIfSeen, LOOK_AGAIN)
    document.addEventListener('visibilitychange', lookIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookIfSeen)
    }
  }, [])

  if (!known) {
    if (!failure) return <PageLoading />
    return (
      <PageState>
        <ErrorState detail={failure.detail} status={failure.status} retry={look} />
      </PageState>
    )
  }
  const release = known.releases.find((one) => String(one.release) === shown)
  if (!release) return <NoRelease asked={shown ?? ''} known={known} />
  return (
    <>
      <ReleaseNotice shown={release.release} built={release.built} latest={known.current} />
      {children}
    </>
  )
}
