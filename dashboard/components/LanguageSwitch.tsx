import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { PageLink } from './PageLink.tsx'

const names = { fr: 'Français', en: 'English' } as const

/** The same page with the same choices, in the other language. */
export function LanguageSwitch() {
  const { frame } = useMessages()
  const { page, state } = useNavigation()
  return (
    <nav class="languages" aria-label={frame.language}>
      {(['fr', 'en'] as const).map((lang) => (
        <PageLink
          key={lang}
          page={page ?? 'overview'}
          choice={{ lang }}
          part={location.hash.slice(1)}
          current={state.lang === lang && 'true'}
        >
          <span lang={lang}>
            <span aria-hidden="true">{lang.toUpperCase()}</span>
            <span class="visually-hidden">{names[lang]}</span>
          </span>
        </PageLink>
      ))}
    </nav>
  )
}
