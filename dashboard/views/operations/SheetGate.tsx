import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { askReached, targetsUrl } from '../../../indicators/questions/operationQuestions.ts'
import { actionLevels } from '../../../indicators/wire/actionLevels.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { targets } from '../../../indicators/wire/target.ts'
import { findSyntheticShare, NoticeBar } from '../../components/NoticeBar.tsx'
import { PageGate } from '../../components/PageGate.tsx'
import { joinAnswers } from '../../joinAnswers.ts'
import { useApi } from '../../useApi.ts'
import { useApiNamed } from '../../useApiNamed.ts'
import { useTerritories } from '../../useTerritories.ts'
import { OperationSheet } from './OperationSheet.tsx'

/** Asks at once for all that the sheet of an operation shows, and shows it. */
export function SheetGate({ operation }: { operation: Operation }) {
  const answers = joinAnswers(
    useApi(apiUrl('/action-levels'), actionLevels),
    useApi(targetsUrl(operation), targets),
    useTerritories(),
    useApiNamed(askReached(operation), observations),
  )
  return (
    <PageGate state={answers}>
      {([levels, judged, tree, figures]) => {
        const { persons, entries, places } = figures
        const shown = Object.values(figures).flatMap((one) => one.observations)
        return (
          <>
            <NoticeBar
              synthetic={shown.length > 0 && findSyntheticShare(shown) !== 'none' ? 'some' : 'none'}
            />
            <OperationSheet
              operation={operation}
              levels={levels}
              tree={tree}
              figures={{
                persons: persons.observations[0],
                entries: entries.observations[0],
                places: places.observations,
                indicator: entries.indicator,
                targets: judged.targets,
              }}
            />
          </>
        )
      }}
    </PageGate>
  )
}
