import { PageLink } from '../../components/PageLink.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import type { ViewState } from '../../state/viewState.ts'

interface Props {
  title: string
  /** What the links below lead to. */
  lede: string
  offers: readonly { label: string; choice: Partial<ViewState> }[]
}

/** In place of a page whose address names what the release does not have: the same page of each that it has. */
export function UnknownChoice({ title, lede, offers }: Props) {
  const { page = 'overview' } = useNavigation()
  return (
    <div class="page missing">
      <h1>{title}</h1>
      {offers.length > 0 && (
        <>
          <p class="lede">{lede}</p>
          <ul>
            {offers.map(({ label, choice }) => (
              <li key={label}>
                <PageLink page={page} choice={choice}>
                  {label}
                </PageLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
