import { levelIds, levels } from '../../../indicators/territory.ts'
import type { IndicatorDetail } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { Empty } from '../../components/Empty.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { type Compared, inSentence } from './compared.ts'
import { PeriodOffers } from './PeriodOffers.tsx'
import { hasFigure } from './selection.ts'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  detail: IndicatorDetail
  compared: Compared
  figures: readonly Observation[]
}

/** Says that there is no figure for the choice, why where it is known, and offers what there is. */
export function NoFigures({ detail, compared, figures }: Props) {
  const words = useTerritoryWords()
  const { state } = useNavigation()
  const { language, levelWord, within, period, selection, level } = compared
  const otherLevels = levelIds.filter((id) => id !== level && detail.coverage.levels.includes(id))
  const elsewhere =
    state.parent !== null && figures.some((f) => f.period === selection.period && hasFigure(f))
  const narrowed = Object.values(state.dimensions).some((category) => category !== undefined)
  const missing = selection.rows[0]
  return (
    <Empty>
      <p>
        {selection.period === null
          ? (narrowed ? words.noFiguresBreakdown : words.noFiguresEver)(levelWord)
          : state.parent === null
            ? words.noFigures(levelWord, period)
            : words.noFiguresParent(levelWord, within(state.parent), period)}
      </p>
      {missing && (
        <p>
          <StatusText of={missing} />
        </p>
      )}
      {selection.periods.length > 0 && <PeriodOffers periods={selection.periods} level={level} />}
      {narrowed && (
        <p>
          <PageLink page="territories" choice={{ dimensions: {} }}>
            {words.seeTotal}
          </PageLink>
        </p>
      )}
      {elsewhere && (
        <p>
          <PageLink page="territories" choice={{ parent: null }}>
            {words.seeEverywhere}
          </PageLink>
        </p>
      )}
      {otherLevels.length > 0 && (
        <p class="offers">
          {words.levelsWith}{' '}
          {otherLevels.map((id) => (
            <PageLink key={id} page="territories" choice={{ level: id, parent: null }}>
              {inSentence(levels[id].label[language])}
            </PageLink>
          ))}
        </p>
      )}
    </Empty>
  )
}
