import type { IndicatorDetail } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { useNavigation } from '../../state/navigation.tsx'
import type { Compared } from './compared.ts'
import { DefinitionChoice } from './DefinitionChoice.tsx'
import { DefinitionNote } from './DefinitionNote.tsx'
import { Finding } from './Finding.tsx'
import { Gaps } from './Gaps.tsx'
import { Highlights } from './Highlights.tsx'
import { MapView } from './MapView.tsx'
import { NoFigures } from './NoFigures.tsx'
import { Ranking } from './Ranking.tsx'
import { hasFigure } from './selection.ts'
import { TableView } from './TableView.tsx'
import { Tabs } from './Tabs.tsx'
import { Trends } from './Trends.tsx'

interface Props {
  detail: IndicatorDetail
  compared: Compared
  /** Of the whole level, whatever the parent. */
  figures: readonly Observation[]
}

const views = { ranking: Ranking, map: MapView, trend: Trends, table: TableView } as const

export function ComparisonBody({ detail, compared, figures }: Props) {
  const { state } = useNavigation()
  const { indicator, selection, language } = compared
  const View = views[state.view]
  const title = <h1>{indicator.label[language]}</h1>
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
      <Finding compared={compared} />
      <Gaps compared={compared} />
      <Tabs />
      <Highlights compared={compared} />
      <View compared={compared} />
      <DefinitionNote indicator={indicator} definition={selection.rows[0]?.definition} />
    </>
  )
}
