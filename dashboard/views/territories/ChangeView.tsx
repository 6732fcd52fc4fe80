import { formatPeriod } from '../../../indicators/format.ts'
import { isRate } from '../../../indicators/isRate.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { change } from '../../../indicators/wire/change.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Empty } from '../../components/Empty.tsx'
import { PickWord } from '../../components/PickWord.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { useApi } from '../../useApi.ts'
import { ChangeFigure } from './ChangeFigure.tsx'
import { findChangePeriods, findChangeStart } from './changePeriods.ts'
import { type Compared, findReference, type ReferenceValue } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'

/** What each territory brings to the change of the rate of what contains them. */
export function ChangeView({ compared }: { compared: Compared }) {
  const words = useComparisonWords()
  const { state } = useNavigation()
  const whole = findReference(compared)
  const from = whole && findChangeStart(state.from, whole, compared.references)
  return (
    <section class="stack">
      <h2>{words.changeTitle}</h2>
      {!isRate(compared.indicator) || !whole || from === undefined ? (
        <Empty>
          <p>
            {!isRate(compared.indicator)
              ? words.notRate
              : whole
                ? words.changeNoPeriod
                : words.noReference(compared.period)}
          </p>
        </Empty>
      ) : (
        <Between compared={compared} whole={whole} from={from} />
      )}
    </section>
  )
}

interface Props {
  compared: Compared
  whole: ReferenceValue
  from: string
}

function Between({ compared, whole, from }: Props) {
  const words = useComparisonWords()
  const { choose } = useNavigation()
  const { indicator, level, language, references } = compared
  const answer = useApi(
    apiUrl(`/indicators/${indicator.id}/change`, {
      territory: whole.territory,
      from,
      to: whole.period,
      level,
      definition: whole.definition,
      ...whole.dimensions,
    }),
    change,
  )
  const offered = findChangePeriods(whole, references)
  const periods = offered.includes(from) ? offered : [from, ...offered]
  return (
    <>
      <PickWord
        label={words.changeFrom}
        value={from}
        choices={periods.map((period) => ({ value: period, label: formatPeriod(period, language) }))}
        choose={(period) => choose({ from: period })}
      />
      <ApiGate state={answer} lines={6}>
        {(found) => <ChangeFigure compared={compared} change={found} />}
      </ApiGate>
    </>
  )
}
