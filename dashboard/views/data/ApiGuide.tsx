import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { Snippet } from '../../requests/Snippet.tsx'
import { useDataWords } from './dataWords.ts'
import { Section } from './Section.tsx'

/** The rate of early leavers in Picardie: a real figure, and one of the first that an analyst asks for. */
const example = apiUrl('/indicators/early_leavers_rate/observations', {
  territory: 'EU.FRE2',
  period: '2019',
})

export function ApiGuide() {
  const words = useDataWords()
  const language = useLanguage()
  return (
    <Section id="api" title={words.api}>
      <p>{words.apiLede}</p>
      <ul>
        <li>
          <a href={`/api/docs${language === 'en' ? '?lang=en' : ''}`}>{words.apiDocs}</a>
        </li>
        <li>
          <a href={apiUrl('/openapi.json')}>{words.openapi}</a>
        </li>
      </ul>
      <h3>{words.apiExample}</h3>
      <Snippet url={example} rows="observations" />
      <p>
        <a href={example}>
          <code>GET {example}</code>
        </a>
      </p>
    </Section>
  )
}
