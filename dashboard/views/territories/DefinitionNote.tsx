import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { MethodLink } from '../../components/MethodLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useTerritoryWords } from './territoryWords.ts'

/** What two definitions can differ by, in reading order. */
export const definitionAspects = ['population', 'age', 'diploma', 'place', 'moment'] as const

interface Props {
  indicator: IndicatorWire
  definition: string | undefined
}

/** What the indicator is and who is counted, in the words of its definition. */
export function DefinitionNote({ indicator, definition }: Props) {
  const words = useTerritoryWords()
  const language = useLanguage()
  const known = indicator.definitions.find(({ id }) => id === definition)
  const { numerator, denominator } = indicator
  return (
    <section class="definition">
      <h2>{words.whoCounts}</h2>
      <p>{indicator.explanation[language]}</p>
      {numerator && denominator && <p>{words.formula(numerator[language], denominator[language])}</p>}
      {known && (
        <>
          <p>
            {words.definition} <b>{known.label[language]}</b> <code>{known.id}</code>
          </p>
          <dl class="aspects">
            {definitionAspects.map((aspect) => (
              <div key={aspect}>
                <dt>{words.aspects[aspect]}</dt>
                <dd>{known[aspect][language]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <MethodLink part="definitions" />
    </section>
  )
}
