import { useEffect, useState } from 'preact/hooks'
import { foldText } from '../../../indicators/foldText.ts'
import type { Term } from '../../../indicators/wire/glossary.ts'
import { Empty } from '../../components/Empty.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useText } from '../../messages/useText.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { searchLimit } from '../../state/viewState.ts'
import { useMethodWords } from './methodWords.ts'

/** The words of the two countries, searched in both languages; each has an address of its own. */
export function Glossary({ terms }: { terms: readonly Term[] }) {
  const words = useMethodWords()
  const { state, choose } = useNavigation()
  const [typed, setTyped] = useState(state.search ?? '')
  const shown = findTerms(terms, typed)

  useEffect(() => setTyped(state.search ?? ''), [state.search])
  // a term that the search had left out is there only now
  useEffect(() => {
    const part = location.hash.slice(1)
    if (typed === '' && part.startsWith('term-')) document.getElementById(part)?.scrollIntoView()
  }, [typed])

  if (terms.length === 0) {
    return (
      <Empty>
        <p>{words.glossaryAbsent}</p>
      </Empty>
    )
  }
  return (
    <>
      <p>{words.glossaryLede}</p>
      <form
        class="glossary-search no-print"
        onSubmit={(event) => {
          event.preventDefault()
          keep(typed)
        }}
      >
        <label>
          {words.glossarySearch}{' '}
          <input
            type="search"
            value={typed}
            maxLength={searchLimit}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onChange={(event) => keep(event.currentTarget.value)}
          />
        </label>{' '}
        <span role="status">{words.glossaryCount(shown.length)}</span>
      </form>
      {shown.length === 0 ? (
        <Empty>
          <p>{words.glossaryNone(typed)}</p>
          <p>
            <button
              type="button"
              onClick={() => {
                setTyped('')
                keep('')
              }}
            >
              {words.glossaryAll}
            </button>
          </p>
        </Empty>
      ) : (
        <dl class="glossary">
          {shown.map((term) => (
            <Entry key={term.id} term={term} />
          ))}
        </dl>
      )}
    </>
  )

  /** What was searched becomes a part of the page's address once the reader is done typing. */
  function keep(text: string): void {
    const search = text.trim() === '' ? null : text.trim()
    if (search !== state.search) choose({ search })
  }
}

function Entry({ term }: { term: Term }) {
  const words = useMethodWords()
  const language = useLanguage()
  const write = useText()
  const { name, countries, definition, equivalent } = term
  return (
    <div id={`term-${term.id}`}>
      <dt>
        {name[language]}{' '}
        {countries.map((country) => (
          <span key={country} class="tag">
            {words.countries[country]}
          </span>
        ))}
      </dt>
      <dd>
        {write(definition)}
        {equivalent && (
          <p class="glossary-close">
            {words.close}{' '}
            {equivalent.id ? (
              <PageLink page="method" choice={{ search: null }} part={`term-${equivalent.id}`}>
                {equivalent.name}
              </PageLink>
            ) : (
              equivalent.name
            )}
          </p>
        )}
      </dd>
    </div>
  )
}

/** Terms that hold every word typed, in name, definition or equivalent, whatever the case, accents or language. */
export function findTerms(terms: readonly Term[], typed: string): readonly Term[] {
  const wanted = foldText(typed).split(' ').filter(Boolean)
  return terms.filter(({ name, definition, equivalent }) => {
    const said = foldText([name.fr, name.en, definition.fr, definition.en, equivalent?.name ?? ''].join(' '))
    return wanted.every((word) => said.includes(word))
  })
}
