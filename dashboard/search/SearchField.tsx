import { useEffect, useState } from 'preact/hooks'
import { useNavigation } from '../state/navigation.tsx'
import { searchLimit } from '../state/viewState.ts'

/** What is searched on a page: it answers at every letter, and is a part of the page's address once the reader is done typing. */
export function useSearch() {
  const { state, choose } = useNavigation()
  const [typed, setTyped] = useState(state.search ?? '')
  useEffect(() => setTyped(state.search ?? ''), [state.search])
  const keep = (text: string) => {
    const search = text.trim() === '' ? null : text.trim()
    if (search !== state.search) choose({ search })
  }
  const clear = () => {
    setTyped('')
    keep('')
  }
  return { typed, setTyped, keep, clear }
}

interface Props {
  label: string
  /** How many were found, in words. */
  found: string
  search: ReturnType<typeof useSearch>
}

export function SearchField({ label, found, search: { typed, setTyped, keep } }: Props) {
  return (
    <form
      class="search no-print"
      onSubmit={(event) => {
        event.preventDefault()
        keep(typed)
      }}
    >
      <label>
        {label}{' '}
        <input
          type="search"
          value={typed}
          maxLength={searchLimit}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => keep(event.currentTarget.value)}
        />
      </label>{' '}
      <span role="status">{found}</span>
    </form>
  )
}
