import { formatPeriod } from '../../../indicators/format.ts'
import type { PeerVariable } from '../../../indicators/wire/comparison.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useComparisonWords } from './comparisonWords.ts'

/** The context variables of the level, each with its year: the reader picks those on which territories are alike. */
export function PeerChoice({ variables }: { variables: readonly PeerVariable[] }) {
  const { peers: words } = useComparisonWords()
  const { choose } = useNavigation()
  const language = useLanguage()
  if (variables.length === 0) return null
  const used = variables.filter((variable) => variable.used).map(({ id }) => id)
  return (
    <fieldset>
      <legend>{words.chosenOn}</legend>
      {variables.map(({ id, label, period }) => {
        const checked = used.includes(id)
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={checked}
              disabled={(period === null && !checked) || (checked && used.length === 1)}
              onChange={() => {
                const kept = checked ? used.filter((other) => other !== id) : [...used, id]
                choose({ peers: kept.join(',') })
              }}
            />
            <span>
              {label[language]}
              {period === null ? words.late : words.at(formatPeriod(period, language))}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
