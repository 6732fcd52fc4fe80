import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { indicators } from '../../indicators/wire/indicator.ts'
import { manifest } from '../../indicators/wire/release.ts'
import { FilterSentence } from '../components/FilterSentence.tsx'
import { Later } from '../components/Later.tsx'
import { findSyntheticShare, NoticeBar } from '../components/NoticeBar.tsx'
import { PageGate } from '../components/PageGate.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { useScrollToPart } from '../components/useScrollToPart.ts'
import { joinAnswers } from '../joinAnswers.ts'
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
  return (
    <PageGate state={joinAnswers(release, catalogue)}>
      {([facts, { indicators: known }]) => (
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
          <NoticeBar synthetic={findSyntheticShare(facts.sources)} />
          <div class="page">
            <h1>{words.title}</h1>
            <p class="lede">{words.lede}</p>
            <ReleaseFacts release={facts} />
            <Later now={part !== ''}>
              <Versions indicators={known} />
              <Sources sources={facts.sources} />
              <Screening findings={facts.screening} />
              <Protection rows={facts.protection} />
              <Extracts indicators={known} />
              <Formats />
              <ApiGuide />
            </Later>
          </div>
        </>
      )}
    </PageGate>
  )
}
