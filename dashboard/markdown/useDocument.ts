import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../indicators/wire/text.ts'
import { ApiError } from '../client.ts'
import { useLanguage } from '../messages/useMessages.ts'
import type { ApiState } from '../useApi.ts'

type Loader = () => Promise<{ default: string }>

/** The documents that are pages too; a reader of one language does not wait for the other. */
const documents = {
  method: {
    fr: () => import('../../docs/method.md?raw'),
    en: () => import('../../docs/method.en.md?raw'),
  },
  accessibility: {
    fr: () => import('../../docs/accessibility.md?raw'),
    en: () => import('../../docs/accessibility.en.md?raw'),
  },
} satisfies Record<string, Record<Language, Loader>>

export interface ReadDocument {
  text: string
  language: Language
}

/** A document of `docs/` in the reader's language. */
export function useDocument(name: keyof typeof documents): ApiState<ReadDocument> {
  const language = useLanguage()
  const [read, setRead] = useState<ReadDocument>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (failed) return
    let left = false
    documents[name][language]().then(
      ({ default: text }) => {
        if (!left) setRead({ text, language })
      },
      () => {
        if (!left) setFailed(true)
      },
    )
    return () => {
      left = true
    }
  }, [name, language, failed])

  if (failed) return { status: 'error', error: new ApiError('', 0), retry: () => setFailed(false) }
  return read?.language === language ? { status: 'ready', data: read } : { status: 'loading' }
}
