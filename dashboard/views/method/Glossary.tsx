import { useEffect } from 'preact/hooks'
import type { Term } from '../../../indicators/wire/glossary.ts'
import { Empty } from '../../components/Empty.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useText } from '../../messages/useText.ts'
import { holdsWords } from '../../search/holdsWords.ts'
import { SearchField, useSearch } from '../../search/SearchField.tsx'
import { useMethodWords } from './methodWords.ts'

/** The words of the two countries, searched in both languages; each has an address of its own. */
export function Glossary({ terms }: { terms: readonly Term[] }) {
  const words = useMethodWords()
  const search = useSearch()
  const { typed } = search
  const shown = findTerms(terms, typed)

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
      <SearchField label={words.glossarySearch} found={words.glossaryCount(shown.length)} search={search} />
      {shown.length === 0 ? (
        <Empty>
          <p>{words.glossaryNone(typed)}</p>
          <p>
            <button type="button" onClick={search.clear}>
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
  return terms.filter(({ name, definition, equivalent }) =>
    holdsWords(typed, [name.fr, name.en, definition.fr, definition.en, equivalent?.name ?? '']),
  )
}
