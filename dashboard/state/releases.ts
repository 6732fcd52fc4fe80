import { useEffect, useState } from 'preact/hooks'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { type Releases, releases } from '../../indicators/wire/releases.ts'
import type { Language } from '../../indicators/wire/text.ts'
import { askApi } from '../client.ts'
import { firstAnswers } from '../firstAnswers.ts'
import { useNavigation } from './navigation.tsx'

export interface KnownReleases extends Releases {
  /** The release that was current when the visit began: a view never mixes it with one published since. */
  followed: number
}

let known = findFirst()
let looking: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Begins a visit with the list that came with its page. */
export function knowFirstReleases(): void {
  known = findFirst()
}

function findFirst(): KnownReleases | undefined {
  const { success, data } = releases.safeParse(firstAnswers.releases)
  return success ? { ...data, followed: data.current } : undefined
}

/** Makes the list of releases known, asking only where it did not come with the page. Throws an ApiError. */
export async function learnReleases(language: Language): Promise<void> {
  if (!known) await lookForReleases(language)
}

/** Asks which releases there are now. Throws an ApiError. */
export function lookForReleases(language: Language): Promise<void> {
  looking ??= askApi(apiUrl('/releases'), releases, { language })
    .then((list) => {
      known = { ...list, followed: known?.followed ?? list.current }
      for (const tell of listeners) tell()
    })
    .finally(() => {
      looking = undefined
    })
  return looking
}

/** What was last learnt; undefined until the first answer. */
export function useKnownReleases(): KnownReleases | undefined {
  const [told, setTold] = useState(known)
  useEffect(() => {
    const tell = () => setTold(known)
    tell()
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
    }
  }, [])
  return told
}

/** The number of the release that the page shows, as the API takes it: the one of its URL, or the one followed. */
export function useRelease(): string | undefined {
  const { state } = useNavigation()
  const followed = useKnownReleases()?.followed
  return state.release ?? (followed === undefined ? undefined : String(followed))
}

/** What the URL says of a release: nothing of the one that is shown without it. */
export function releaseChoice(release: number, { followed }: KnownReleases): { release: string | null } {
  return { release: release === followed ? null : String(release) }
}
