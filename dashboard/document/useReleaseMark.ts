import { useEffect, useState } from 'preact/hooks'
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
  // which site it is is known where the page is read, not where it is drawn
  const [site, setSite] = useState('')
  useEffect(() => setSite(location.origin), [])
  const built = useKnownReleases()?.releases.find(({ release }) => String(release) === number)?.built
  return {
    number,
    name: built ? frame.release(Number(number), formatDate(built.slice(0, 10), language)) : '',
    link: site + permanent({ release: number }),
  }
}
