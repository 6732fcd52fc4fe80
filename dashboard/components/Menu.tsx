import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { menuPages } from '../state/pages.ts'
import { PageLink } from './PageLink.tsx'

/** The pages; on a narrow screen they open under a button. */
export function Menu() {
  const { frame } = useMessages()
  const { page } = useNavigation()
  const [open, setOpen] = useState(false)

  useEffect(() => setOpen(false), [page])

  return (
    <nav class="menu" aria-label={frame.menuLabel} data-open={open}>
      <button type="button" class="menu-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {frame.menu}
      </button>
      <ul>
        {menuPages.map((id) => (
          <li key={id}>
            <PageLink page={id} current={id === page && 'page'}>
              {frame.pages[id]}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
