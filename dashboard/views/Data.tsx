import { indicators } from '../../indicators/wire/indicator.ts'
import { manifest } from '../../indicators/wire/release.ts'
import { apiUrl } from '../client.ts'
import { ApiGate } from '../components/ApiGate.tsx'
import { FilterSentence } from '../components/FilterSentence.tsx'
import { findSyntheticShare, NoticeBar } from '../components/NoticeBar.tsx'
import { PageLoading } from '../components/PageState.tsx'
import { useOnce } from '../components/useOnce.ts'
import { usePageTitle } from '../components/usePageTitle.ts'
import { useScrollToPart } from '../components/useScrollToPart.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useRelease } from '../state/releases.ts'
import { useApi } from '../useApi.ts'
import { ApiGuide } from './data/ApiGuide.tsx'
import { useDataWords } from './data/dataWords.ts'
import { Extracts } from './data/Extracts.tsx'
import { Formats } from './data/Formats.tsx'
import { Protection } from './data/Protection.tsx'
import { ReleaseFacts } from './data/ReleaseFacts.tsx'
import { Screening } from './data/Screening.tsx'
import { Sources } from './data/Sources.tsx'
import { Versions } from './data/Versions.tsx'
import { useVersionWords } from './data/versionWords.ts'

const sections = [
  'release',
  'versions',
  'sources',
  'screening',
  'protection',
  'extracts',
  'formats',
  'api',
] as const

/** From a figure back to its file, and onward to the reader's own tools. */
export function Data() {
  const words = useDataWords()
  const versionWords = useVersionWords()
  const { state } = useNavigation()
  const shown = useRelease()
  const release = useApi(shown === undefined ? null : apiUrl(`/releases/${shown}`), manifest, {
    ofRelease: false,
  })
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  usePageTitle(words.title)
  const part = location.hash.slice(1) || (state.dataset === null ? '' : 'formats')
  useScrollToPart(part, release.status === 'ready' && catalogue.status === 'ready')
  if (!useOnce(release.status !== 'loading' && catalogue.status !== 'loading')) return <PageLoading />
  return (
    <>
      <FilterSentence>
        <nav class="contents" aria-label={words.contents}>
          {sections.map((section) => (
            <a key={section} href={`#${section}`}>
              {section === 'versions' ? versionWords.title : words[section]}
            </a>
          ))}
        </nav>
      </FilterSentence>
      <NoticeBar synthetic={release.status === 'ready' ? findSyntheticShare(release.data.sources) : 'none'} />
      <div class="page">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <ApiGate state={release} lines={8}>
          {(facts) => <ReleaseFacts release={facts} />}
        </ApiGate>
        <ApiGate state={catalogue}>{(known) => <Versions indicators={known.indicators} />}</ApiGate>
        <ApiGate state={release} lines={16}>
          {(facts) => (
            <>
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
