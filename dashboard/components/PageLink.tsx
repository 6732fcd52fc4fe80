import type { ComponentChildren } from 'preact'
import { afterPaint } from '../afterPaint.ts'
import { useNavigation } from '../state/navigation.tsx'
import type { PageId } from '../state/pages.ts'
import type { ViewState } from '../state/viewState.ts'

interface Props {
  page: PageId
  /** What the target page shows that this one does not; everything else is kept. */
  choice?: Partial<ViewState>
  /** The part of the page to arrive at. */
  part?: string
  class?: string
  /** What is told of where it leads, beyond its text. */
  title?: string
  /** `page`: this very page; `true`: this very choice among several. */
  current?: 'page' | 'true' | false
  children: ComponentChildren
}

/** A link inside Vigie: followed without a reload, opened in a new tab like any other. */
export function PageLink({ page, choice, part, current, children, ...rest }: Props) {
  const { href, goTo, embed } = useNavigation()
  return (
    <a
      {...rest}
      href={href(page, choice, part)}
      aria-current={current || undefined}
      onClick={(event) => {
        // a frame of another site shows its figure only: its links open a page of their own
        if (embed !== undefined) return
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
        event.preventDefault()
        goTo(page, choice, part)
        keepFocus(event.currentTarget)
      }}
    >
      {children}
    </a>
  )
}

/** A link that is gone with what it showed leaves the focus to the page, for the keyboard to go on from there. */
function keepFocus(link: HTMLElement): void {
  afterPaint(() => {
    if (!link.isConnected && document.activeElement === document.body)
      document.getElementById('main')?.focus()
  })
}
