import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Menu } from './Menu.tsx'
import { PageLink } from './PageLink.tsx'

/** What stands around every page. A change of page moves the focus to its content. */
export function Frame({ children }: { children: ComponentChildren }) {
  const { frame } = useMessages()
  const { page, state } = useNavigation()
  const main = useRef<HTMLElement>(null)
  // the sheets of two operations are two pages
  const place = page === 'operations' ? `${page} ${state.operation}` : page
  const shown = useRef(place)

  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    if (location.hash === '') scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [place])

  return (
    <>
      <a class="skip" href="#main">
        {frame.skip}
      </a>
      <header class="frame-header">
        <div class="frame-row">
          <PageLink page="overview" class="brand">
            VIGIE
          </PageLink>
          <Menu />
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer class="frame-footer">
        <p>{frame.footer}</p>
        <p>
          <PageLink page="accessibility">{frame.accessibility}</PageLink>
        </p>
      </footer>
    </>
  )
}
