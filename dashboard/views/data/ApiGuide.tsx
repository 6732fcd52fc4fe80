import { apiUrl } from '../../client.ts'
import { useDataWords } from './dataWords.ts'
import { Section } from './Section.tsx'

/** The rate of early leavers in Picardie: a real figure, and one of the first that an analyst asks for. */
const example = apiUrl('/indicators/early_leavers_rate/observations', {
  territory: 'EU.FRE2',
  period: '2019',
})

export function ApiGuide() {
  const words = useDataWords()
  return (
    <Section id="api" title={words.api}>
      <p>{words.apiLede}</p>
      <ul>
        <li>
          <a href="/api/docs">{words.apiDocs}</a>
        </li>
        <li>
          <a href={apiUrl('/openapi.json')}>{words.openapi}</a>
        </li>
      </ul>
      <h3>{words.apiExample}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a line that scrolls must be reachable by keyboard */}
      <pre class="example" tabIndex={0}>
        <code>{`curl '${location.origin}${example}'`}</code>
      </pre>
      <p>
        <a href={example}>
          <code>GET {example}</code>
        </a>
      </p>
    </Section>
  )
}
