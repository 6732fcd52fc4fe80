import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { indicators } from '../../indicators/wire/indicator.ts'
import { ApiGate } from '../components/ApiGate.tsx'
import { FilterSentence } from '../components/FilterSentence.tsx'
import { Later } from '../components/Later.tsx'
import { NoticeBar } from '../components/NoticeBar.tsx'
import { PageGate } from '../components/PageGate.tsx'
import { SelectWord } from '../components/SelectWord.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { useScrollToPart } from '../components/useScrollToPart.ts'
import { joinAnswers } from '../joinAnswers.ts'
import { Markdown } from '../markdown/Markdown.tsx'
import { useDocument } from '../markdown/useDocument.ts'
import { useLanguage } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi } from '../useApi.ts'
import { Section } from './data/Section.tsx'
import { Glossary } from './method/Glossary.tsx'
import { IndicatorSheet } from './method/IndicatorSheet.tsx'
import { useMethodWords } from './method/methodWords.ts'
import { useGlossary } from './method/useGlossary.ts'

const parts = ['questions', 'indicator', 'method', 'glossary'] as const

/** What each indicator counts, how figures are made, and the words of the two countries. */
export function Method() {
  const words = useMethodWords()
  const language = useLanguage()
  const { state, goTo } = useNavigation()
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  const method = useDocument('method')
  const terms = useGlossary()
  usePageTitle(words.title)
  useScrollToPart(
    location.hash.slice(1),
    [catalogue, method, terms].every(({ status }) => status === 'ready'),
  )
  return (
    <PageGate state={joinAnswers(catalogue, terms)}>
      {([{ indicators: known }, { terms: all }]) => (
        <>
          <FilterSentence>
            {known.some(({ id }) => id === state.indicator) && (
              <SelectWord
                label={words.indicator}
                value={state.indicator}
                choices={known.map(({ id, label }) => ({ value: id, label: label[language] }))}
                choose={(indicator) => goTo('method', { indicator, definition: null }, 'indicator')}
              />
            )}
            <nav class="contents" aria-label={words.contents}>
              {parts.map((part) => (
                <a key={part} href={`#${part}`}>
                  {words.parts[part]}
                </a>
              ))}
            </nav>
          </FilterSentence>
          <NoticeBar synthetic="none" />
          <div class="page method">
            <h1>{words.title}</h1>
            <p class="lede">{words.lede}</p>
            <Section id="questions" title={words.questionsTitle}>
              <ul class="questions">
                {Object.entries(words.questions).map(([part, question]) => (
                  <li key={part}>
                    <a href={`#${part}`}>{question}</a>
                  </li>
                ))}
              </ul>
            </Section>
            <Section id="indicator" title={words.parts.indicator}>
              <IndicatorSheet asked={state.indicator} catalogue={known} />
            </Section>
            <Later now={location.hash !== ''}>
              <Section id="method" title={words.readMethod}>
                <ApiGate state={method} lines={12}>
                  {({ text, language: written }) => (
                    <div class="prose">
                      <Markdown document={text} language={written} top={3} />
                    </div>
                  )}
                </ApiGate>
              </Section>
              <Section id="glossary" title={words.parts.glossary}>
                <Glossary terms={all} />
              </Section>
            </Later>
          </div>
        </>
      )}
    </PageGate>
  )
}
