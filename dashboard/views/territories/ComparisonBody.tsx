import type { IndicatorDetail, IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { useNavigation } from '../../state/navigation.tsx'
import type { ViewId } from '../../state/viewState.ts'
import { RefusedReference } from '../unknown/RefusedReference.tsx'
import { Beside } from './Beside.tsx'
import { ChangeView } from './ChangeView.tsx'
import type { Compared } from './compared.ts'
import { DefinitionChoice } from './DefinitionChoice.tsx'
import { DefinitionNote } from './DefinitionNote.tsx'
import { Finding } from './Finding.tsx'
import { Funnel } from './Funnel.tsx'
import { findStandardise } from './findStandardise.ts'
import { Gaps } from './Gaps.tsx'
import { Heat } from './Heat.tsx'
import { Highlights } from './Highlights.tsx'
import { MapView } from './MapView.tsx'
import { NoFigures } from './NoFigures.tsx'
import { Peers } from './Peers.tsx'
import { PeriodSteps } from './PeriodSteps.tsx'
import { Ranking } from './Ranking.tsx'
import { Scatter } from './Scatter.tsx'
import { Slope } from './Slope.tsx'
import { hasFigure } from './selection.ts'
import { TableView } from './TableView.tsx'
import { Tabs } from './Tabs.tsx'
import { Trends } from './Trends.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import { useComparison } from './useComparison.ts'
import { Way } from './Way.tsx'

interface Props {
  detail: IndicatorDetail
  compared: Compared
  /** Of the whole level, whatever the parent. */
  figures: readonly Observation[]
  catalogue: readonly IndicatorWire[]
}

const views = {
  ranking: Ranking,
  map: MapView,
  funnel: Funnel,
  trend: Trends,
  slope: Slope,
  scatter: Scatter,
  heat: Heat,
  change: ChangeView,
  beside: Beside,
  table: TableView,
} as const

/** The views that show what the comparison says. */
const comparing: ReadonlySet<ViewId> = new Set(['ranking', 'funnel', 'table'])

/** The views of one period, that can be watched from one to the next; the scatter has its own steps, where it is drawn. */
const atOnePeriod: ReadonlySet<ViewId> = new Set(['ranking', 'map', 'funnel', 'table'])

export function ComparisonBody({ detail, compared, figures, catalogue }: Props) {
  const { state } = useNavigation()
  const words = useTerritoryWords()
  const { indicator, selection, language } = compared
  const isComparing = comparing.has(state.view) || (state.view === 'map' && state.colour === 'shrunken')
  const isAgainst = isComparing && selection.definitions.length === 1
  const against = useComparison(isAgainst ? compared : null, findStandardise(compared, state))
  const View = views[state.view]
  const title = (
    <>
      <Way compared={compared} />
      <h1>{indicator.label[language]}</h1>
    </>
  )
  if (selection.definitions.length > 1) {
    return (
      <>
        {title}
        <DefinitionChoice indicator={indicator} definitions={selection.definitions} />
      </>
    )
  }
  if (!selection.rows.some(hasFigure)) {
    return (
      <>
        {title}
        <NoFigures detail={detail} compared={compared} figures={figures} />
      </>
    )
  }
  return (
    <>
      {title}
      <RefusedReference compared={compared} />
      <Finding compared={compared} />
      {selection.rows[0]?.periodKind === 'three_years' && <p>{words.pooled}</p>}
      <Gaps compared={compared} />
      <Tabs />
      <Highlights compared={compared} />
      {atOnePeriod.has(state.view) && <PeriodSteps compared={compared} />}
      <Peers compared={compared} />
      <View compared={compared} against={against} catalogue={catalogue} />
      <DefinitionNote indicator={indicator} definition={selection.rows[0]?.definition} />
    </>
  )
}
