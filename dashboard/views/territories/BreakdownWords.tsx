import { dimensions } from '../../../indicators/dimensions.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { SelectWord } from '../../components/SelectWord.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useTerritoryWords } from './territoryWords.ts'

/** Breakdowns a reader chooses among, each with the words that stand for its total. */
const offered = ['sex', 'age_band', 'track', 'regime', 'action_level', 'solution'] as const

/** One word of the sentence for each breakdown of the indicator whose categories are a closed list. */
export function BreakdownWords({ indicator }: { indicator: IndicatorWire }) {
  const words = useTerritoryWords()
  const { state, choose } = useNavigation()
  const language = useLanguage()
  return (
    <>
      {offered
        .filter((id) => indicator.breakdowns.includes(id))
        .map((id) => {
          const { label, categories = {} } = dimensions[id]
          const choices = Object.entries(categories).map(([value, name]) => ({
            value,
            label: name[language],
          }))
          return (
            <SelectWord
              key={id}
              label={label[language]}
              value={state.dimensions[id] ?? ''}
              choices={[{ value: '', label: words.totals[id] }, ...choices]}
              choose={(value) =>
                choose({ dimensions: { ...state.dimensions, [id]: value === '' ? undefined : value } })
              }
            />
          )
        })}
    </>
  )
}
