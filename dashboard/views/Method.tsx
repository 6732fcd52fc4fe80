import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../indicators/wire/text.ts'
import { ErrorState } from '../components/ErrorState.tsx'
import { Loading } from '../components/Loading.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { frenchTypography } from '../messages/typography.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import { MethodBlocks } from './method/MethodBlocks.tsx'
import { type Block, parseMethod } from './method/parseMethod.ts'

/** The page of the repository, in the language shown: it arrives with this view, and nothing is written twice. */
const texts: Record<Language, () => Promise<{ default: string }>> = {
  fr: () => import('../../docs/method.md?raw'),
  en: () => import('../../docs/method.en.md?raw'),
}

/** What each figure means, with its formula. */
export function Method() {
  const { frame } = useMessages()
  const language = useLanguage()
  const [read, setRead] = useState<{ language: Language; blocks: Block[] } | Error>()
  usePageTitle(frame.pages.method)

  useEffect(() => {
    let left = false
    texts[language]().then(
      ({ default: text }) => {
        if (!left)
          setRead({ language, blocks: parseMethod(language === 'fr' ? frenchTypography(text) : text) })
      },
      (error: Error) => {
        if (!left) setRead(error)
      },
    )
    return () => {
      left = true
    }
  }, [language])

  const ready = read !== undefined && 'blocks' in read
  useEffect(() => {
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [ready])

  if (read instanceof Error) return <ErrorState detail={read.message} retry={() => location.reload()} />
  if (!read || read.language !== language) return <Loading />
  return (
    <div class="page method">
      <MethodBlocks blocks={read.blocks} />
    </div>
  )
}
