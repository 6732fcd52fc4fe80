import type { DefinitionWire, IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { Empty } from '../../components/Empty.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { definitionAspects } from './DefinitionNote.tsx'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  indicator: IndicatorWire
  definitions: readonly string[]
}

/** Two definitions are two series: says what differs and lets the reader take one. */
export function DefinitionChoice({ indicator, definitions }: Props) {
  const words = useTerritoryWords()
  const language = useLanguage()
  const known = indicator.definitions.filter(({ id }) => definitions.includes(id))
  const differs = (aspect: (typeof definitionAspects)[number]) =>
    new Set(known.map((definition: DefinitionWire) => definition[aspect][language])).size > 1
  return (
    <Empty>
      <h2>{words.chooseDefinition}</h2>
      <p>{words.severalDefinitions(definitions.length)}</p>
      <ul class="definitions">
        {known.map((definition) => (
          <li key={definition.id}>
            <h3>{definition.label[language]}</h3>
            <dl class="aspects">
              {definitionAspects.filter(differs).map((aspect) => (
                <div key={aspect}>
                  <dt>{words.aspects[aspect]}</dt>
                  <dd>{definition[aspect][language]}</dd>
                </div>
              ))}
            </dl>
            <PageLink page="territories" choice={{ definition: definition.id }}>
              {words.useDefinition}
            </PageLink>
          </li>
        ))}
      </ul>
    </Empty>
  )
}
