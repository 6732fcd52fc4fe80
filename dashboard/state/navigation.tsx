import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { findMessages, loadMessages } from '../messages/loadMessages.ts'
import { formatEmbed, readEmbed } from './embed.ts'
import { findPage, formatPath, type PageId, readPath } from './pages.ts'
import { formatState, parseState, type ViewState } from './viewState.ts'

interface Place {
  /** Undefined when no page has that path. */
  page: PageId | undefined
  /** The one figure of the page that is shown, in a frame of another site; undefined for the whole page. */
  embed: string | undefined
  state: ViewState
}

interface Navigation extends Place {
  /** The same part of the same page with another choice: a new entry of the browser's history, or in place of this one. */
  choose: (choice: Partial<ViewState>, how?: { replace?: boolean }) => void
  goTo: (page: PageId, choice?: Partial<ViewState>, part?: string) => void
  /** The address of a page, or of a part of it, that keeps the reader's choices, except those given. */
  href: (page: PageId, choice?: Partial<ViewState>, part?: string) => string
  /** The address of this page for a link that is kept: it says each choice, those that are default today too. */
  permanent: (choice?: Partial<ViewState>) => string
}

const NavigationContext = createContext<Navigation | null>(null)

/** Keeps the page and the reader's choices in the URL, and follows back and forward. */
export function NavigationProvider({ children }: { children: ComponentChildren }) {
  const [place, setPlace] = useState(readPlace)

  useEffect(() => {
    const follow = () => showPlace(setPlace)
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const open = useCallback((url: string, { replace = false } = {}) => {
    if (url !== location.pathname + location.search + location.hash) {
      history[replace ? 'replaceState' : 'pushState'](null, '', url)
    }
    showPlace(setPlace)
  }, [])

  const navigation = useMemo<Navigation>(() => {
    const href = (page: PageId, choice: Partial<ViewState> = {}, part = '') => {
      // what was searched on one page is not what another has
      const search = page === place.page ? place.state.search : null
      const { path, rest } = formatPath(page, { ...place.state, search, ...choice })
      return path + formatState(rest) + (part && `#${part}`)
    }
    return {
      ...place,
      href,
      permanent: (choice = {}) => {
        const { path, rest } = formatPath(place.page ?? 'overview', { ...place.state, ...choice })
        return path + formatState(rest, { whole: true })
      },
      goTo: (page, choice, part) => {
        open(href(page, choice, part))
        if (part) document.getElementById(part)?.scrollIntoView()
      },
      choose: (choice, how) => {
        const address = href(place.page ?? 'overview', choice) + location.hash
        open(place.embed === undefined ? address : formatEmbed(place.embed, address), how)
      },
    }
  }, [place, open])

  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('navigation: used outside NavigationProvider')
  return navigation
}

/** Shows where the URL stands, at once unless it is in a language not loaded yet. */
function showPlace(show: (place: Place) => void): void {
  const { lang } = readPlace().state
  if (findMessages(lang)) show(readPlace())
  else void loadMessages(lang).then(() => show(readPlace()))
}

function readPlace(): Place {
  const { embed, path } = readEmbed(location.pathname)
  return { page: findPage(path), embed, state: { ...parseState(location.search), ...readPath(path) } }
}
