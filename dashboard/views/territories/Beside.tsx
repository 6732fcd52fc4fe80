import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { type IndicatorWire, indicatorDetail } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { PickWord } from '../../components/PickWord.tsx'
import type { Choice } from '../../components/SelectWord.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { useApi } from '../../useApi.ts'
import { BesideFigure } from './BesideFigure.tsx'
import { BesideOther } from './BesideOther.tsx'
import type { Compared } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'
import { DefinitionDifferences } from './DefinitionDifferences.tsx'
import { isComparable } from './Filters.tsx'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  compared: Compared
  catalogue: readonly IndicatorWire[]
}

/** Another series beside this one: what their definitions differ by, and each on its own axis. */
export function Beside({ compared, catalogue }: Props) {
  const words = useComparisonWords()
  const territories = useTerritoryWords()
  const { state, choose } = useNavigation()
  const { language, indicator, selection } = compared
  const own = selection.rows[0]?.definition ?? ''
  const series = catalogue
    .filter(isComparable)
    .flatMap((known) => known.definitions.map((definition) => ({ known, definition })))
    .filter(({ known, definition }) => known.id !== indicator.id || definition.id !== own)
  const idOf = ({ known, definition }: (typeof series)[number]) => `${known.id}.${definition.id}`
  const chosen = series.find((one) => idOf(one) === state.with)
  const choices = series.map((one): Choice => {
    const label = one.known.label[language]
    const several = one.known.definitions.length > 1
    return {
      value: idOf(one),
      label: several ? `${label} (${one.definition.label[language]})` : label,
      group: one.known.scope === 'operation' ? territories.ofOperations : territories.ofTerritories,
    }
  })
  return (
    <section class="stack">
      <h2>{words.besideTitle}</h2>
      <PickWord
        label={words.besideChoose}
        value={chosen ? idOf(chosen) : ''}
        choices={[{ value: '', label: words.besideNone }, ...choices]}
        choose={(id) => choose({ with: id === '' ? null : id })}
      />
      <p class="hint">{words.besideHint}</p>
      {chosen && (
        <>
          <DefinitionDifferences ids={[own, chosen.definition.id]} />
          <div class="side-by-side">
            <BesideFigure id="beside" compared={compared} />
            <Other indicator={chosen.known.id} definition={chosen.definition.id} compared={compared} />
          </div>
        </>
      )}
    </section>
  )
}

function Other({ indicator, ...rest }: { indicator: string; definition: string; compared: Compared }) {
  const detail = useApi(apiUrl(`/indicators/${indicator}`), indicatorDetail)
  return (
    <ApiGate state={detail}>
      {(known) => <BesideOther key={rest.definition} detail={known} {...rest} />}
    </ApiGate>
  )
}
