import { useEffect } from 'preact/hooks'
import { indicators } from '../../indicators/wire/indicator.ts'
import { manifest, releases } from '../../indicators/wire/release.ts'
import { apiUrl } from '../client.ts'
import { ApiGate } from '../components/ApiGate.tsx'
import { FilterSentence } from '../components/FilterSentence.tsx'
import { findSyntheticShare, NoticeBar } from '../components/NoticeBar.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi } from '../useApi.ts'
import { ApiGuide } from './data/ApiGuide.tsx'
import { useDataWords } from './data/dataWords.ts'
import { Extracts } from './data/Extracts.tsx'
import { Formats } from './data/Formats.tsx'
import { Protection } from './data/Protection.tsx'
import { ReleaseFacts } from './data/ReleaseFacts.tsx'
import { Screening } from './data/Screening.tsx'
import { Sources } from './data/Sources.tsx'

const sections = ['release', 'sources', 'screening', 'protection', 'extracts', 'formats', 'api'] as const

/** A link to a part of the page finds it once it is there. */
function useScrollToFragment(ready: boolean): void {
  const { state } = useNavigation()
  const part = location.hash.slice(1) || (state.dataset === null ? '' : 'formats')
  useEffect(() => {
    if (ready && part !== '') document.getElementById(part)?.scrollIntoView()
  }, [ready]) // on arrival, not on each choice
}

/** From a figure back to its file, and onward to the reader's own tools. */
export function Data() {
  const words = useDataWords()
  const list = useApi(apiUrl('/releases'), releases)
  const current = list.status === 'ready' ? list.data.current : undefined
  const release = useApi(current === undefined ? null : apiUrl(`/releases/${current}`), manifest)
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  usePageTitle(words.title)
  useScrollToFragment(release.status === 'ready' && catalogue.status === 'ready')
  return (
    <>
      <FilterSentence>
        <nav class="contents" aria-label={words.contents}>
          {sections.map((section) => (
            <a key={section} href={`#${section}`}>
              {words[section]}
            </a>
          ))}
        </nav>
      </FilterSentence>
      <NoticeBar synthetic={release.status === 'ready' ? findSyntheticShare(release.data.sources) : 'none'} />
      <div class="page">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <ApiGate state={list.status === 'error' ? list : release} lines={16}>
          {(facts) => (
            <>
              <ReleaseFacts release={facts} />
              <Sources sources={facts.sources} />
              <Screening findings={facts.screening} />
              <Protection rows={facts.protection} />
            </>
          )}
        </ApiGate>
        <ApiGate state={catalogue}>{(known) => <Extracts indicators={known.indicators} />}</ApiGate>
        <Formats />
        <ApiGuide />
      </div>
    </>
  )
}
