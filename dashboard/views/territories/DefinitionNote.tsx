import type { DefinitionWire, IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { MethodLink } from '../../components/MethodLink.tsx'
import { colon } from '../../messages/typography.ts'
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
      <p>
        <IndicatorName of={indicator} />
        {colon[language]}
        {indicator.explanation[language]}
      </p>
      {numerator && denominator && <p>{words.formula(numerator[language], denominator[language])}</p>}
      {known && (
        <>
          <p>
            {words.definition} <b>{known.label[language]}</b> <code>{known.id}</code>
          </p>
          <DefinitionAspects of={known} />
        </>
      )}
      <MethodLink part="definitions" />
    </section>
  )
}

/** Who is counted, at what age, below which diploma, where and when. */
export function DefinitionAspects({ of }: { of: DefinitionWire }) {
  const words = useTerritoryWords()
  const language = useLanguage()
  return (
    <dl class="aspects">
      {definitionAspects.map((aspect) => (
        <div key={aspect}>
          <dt>{words.aspects[aspect]}</dt>
          <dd>{of[aspect][language]}</dd>
        </div>
      ))}
    </dl>
  )
}
