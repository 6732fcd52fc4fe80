import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { type IndicatorWire, indicatorDetail } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useApi } from '../../useApi.ts'
import { DefinitionDifferences } from '../territories/DefinitionDifferences.tsx'
import { DefinitionAspects } from '../territories/DefinitionNote.tsx'
import { IndicatorFacts } from './IndicatorFacts.tsx'
import { useMethodWords } from './methodWords.ts'

interface Props {
  /** The id in the URL, which may be of no indicator. */
  asked: string
  catalogue: readonly IndicatorWire[]
}

/** As many definitions as can be set side by side, by the API and by the eye. */
const COMPARED = 6

/** The definition of one indicator, all there is to know before it is quoted; then the others. */
export function IndicatorSheet({ asked, catalogue }: Props) {
  const words = useMethodWords()
  const language = useLanguage()
  const found = catalogue.find(({ id }) => id === asked)
  return (
    <>
      {found ? (
        <Sheet indicator={found} catalogue={catalogue} />
      ) : (
        <p role="status">{words.unknownIndicator(asked)}</p>
      )}
      <details class="all-indicators" open={!found}>
        <summary>{words.allIndicators(catalogue.length)}</summary>
        <ul>
          {catalogue.map(({ id, label }) => (
            <li key={id}>
              <PageLink
                page="method"
                choice={{ indicator: id, definition: null }}
                part="indicator"
                current={id === asked && 'true'}
              >
                {label[language]}
              </PageLink>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Sheet({ indicator, catalogue }: { indicator: IndicatorWire; catalogue: readonly IndicatorWire[] }) {
  const words = useMethodWords()
  const language = useLanguage()
  const detail = useApi(apiUrl(`/indicators/${indicator.id}`), indicatorDetail)
  const neighbours = findNeighbours(indicator, catalogue)
  const isOfOperation = indicator.scope === 'operation'
  return (
    <article class="indicator-sheet" aria-labelledby={`sheet-${indicator.id}`}>
      <h3 id={`sheet-${indicator.id}`}>{indicator.label[language]}</h3>
      <p class="finding">{indicator.explanation[language]}</p>
      <p class="no-print">
        <PageLink page={isOfOperation ? 'beneficiaries' : 'territories'} choice={{ definition: null }}>
          {words.seeFigures}
        </PageLink>{' '}
        ·{' '}
        <PageLink page="data" part="extracts">
          {words.extract}
        </PageLink>
      </p>
      <ApiGate state={detail} lines={10}>
        {({ coverage }) => <IndicatorFacts indicator={indicator} coverage={coverage} catalogue={catalogue} />}
      </ApiGate>
      {indicator.definitions.map((definition) => (
        <section key={definition.id} class="definition">
          <h4>{words.definition(definition.label[language])}</h4>
          <p>
            <code>{definition.id}</code>
          </p>
          <DefinitionAspects of={definition} />
        </section>
      ))}
      {neighbours.length > 1 && (
        <section class="definition">
          <h4>{words.differsFrom}</h4>
          <DefinitionDifferences ids={neighbours} heading={null} />
        </section>
      )}
    </article>
  )
}

/** The definitions of an indicator, then those of the indicators it is read beside. */
function findNeighbours(indicator: IndicatorWire, catalogue: readonly IndicatorWire[]): string[] {
  const related = catalogue.filter(({ id }) => indicator.related.includes(id))
  const ids = [indicator, ...related].flatMap(({ definitions }) => definitions.map(({ id }) => id))
  return [...new Set(ids)].slice(0, COMPARED)
}
