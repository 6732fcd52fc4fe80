import { formatDate } from '../../indicators/format.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useKnownReleases, useRelease } from '../state/releases.ts'

interface ReleaseMark {
  /** The number of the release shown. */
  number: string
  /** `version 12 du 21 nov. 2026`. */
  name: string
  /** The whole address of this page at that release: it says the same for as long as the release is kept. */
  link: string
}

/** What a document says of the release it is made from. */
export function useReleaseMark(): ReleaseMark {
  const { frame } = useMessages()
  const language = useLanguage()
  const { permanent } = useNavigation()
  const number = useRelease() ?? ''
  const built = useKnownReleases()?.releases.find(({ release }) => String(release) === number)?.built
  return {
    number,
    name: built ? frame.release(Number(number), formatDate(built.slice(0, 10), language)) : '',
    link: location.origin + permanent({ release: number }),
  }
}
