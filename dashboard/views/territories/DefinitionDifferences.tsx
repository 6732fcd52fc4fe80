import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { definitionComparison } from '../../../indicators/wire/definitionComparison.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useApi } from '../../useApi.ts'
import { useComparisonWords } from './comparisonWords.ts'
import { useTerritoryWords } from './territoryWords.ts'

/** What two definitions do not share, in the words of each, side by side. */
export function DefinitionDifferences({ ids, heading }: { ids: readonly string[]; heading?: null }) {
  const words = useComparisonWords()
  const territories = useTerritoryWords()
  const language = useLanguage()
  const answer = useApi(apiUrl('/definitions/comparison', { definitions: ids }), definitionComparison, {
    ofRelease: false,
  })
  return (
    <ApiGate state={answer} lines={5}>
      {({ same, definitions, differences }) =>
        same ? (
          <p class="hint">{words.besideSame}</p>
        ) : (
          <>
            {heading !== null && <h3>{words.besideDiffers}</h3>}
            <dl class="aspects differences">
              {differences.map(({ aspect, values }) => (
                <div key={aspect}>
                  <dt>{territories.aspects[aspect]}</dt>
                  {values.map((value) => (
                    <dd key={value.definition}>
                      <small>{definitions.find(({ id }) => id === value.definition)?.label[language]}</small>
                      {value.text[language]}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </>
        )
      }
    </ApiGate>
  )
}
