import { actionLevels } from '../../../indicators/wire/actionLevels.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { targets } from '../../../indicators/wire/target.ts'
import { apiUrl } from '../../client.ts'
import { findSyntheticShare, NoticeBar } from '../../components/NoticeBar.tsx'
import { PageGate } from '../../components/PageGate.tsx'
import { PageLoading } from '../../components/PageState.tsx'
import { useOnce } from '../../components/useOnce.ts'
import { useApi } from '../../useApi.ts'
import { useApiAll } from '../../useApiAll.ts'
import { observationsUrl } from '../../useObservations.ts'
import { useTerritories } from '../../useTerritories.ts'
import { OperationSheet } from './OperationSheet.tsx'

/** Asks at once for all that the sheet of an operation shows, and shows it. */
export function SheetGate({ operation }: { operation: Operation }) {
  const whole = { operation: operation.id, period: 'total' }
  const level = operation.country === 'BE' ? 'zone' : 'department'
  const levels = useApi(apiUrl('/action-levels'), actionLevels)
  const judged = useApi(apiUrl(`/operations/${operation.id}/targets`), targets)
  const tree = useTerritories()
  const figures = useApiAll(
    [
      observationsUrl('persons_entered', whole),
      observationsUrl('participations_entered', {
        ...whole,
        territory: operation.territory ?? operation.country,
      }),
      observationsUrl('participations_entered', { ...whole, level }),
    ],
    observations,
  )
  const shown = figures.status === 'ready' ? figures.data.flatMap((one) => one.observations) : []
  if (!useOnce(figures.status !== 'loading')) return <PageLoading />
  return (
    <>
      <NoticeBar synthetic={shown.length > 0 && findSyntheticShare(shown) !== 'none' ? 'some' : 'none'} />
      <PageGate state={levels}>
        {(known) => (
          <PageGate state={judged}>
            {({ targets: all }) => (
              <PageGate state={tree}>
                {(grown) => (
                  <PageGate state={figures} lines={16}>
                    {([persons, entries, places]) =>
                      entries && (
                        <OperationSheet
                          key={operation.id}
                          operation={operation}
                          levels={known}
                          tree={grown}
                          figures={{
                            persons: persons?.observations[0],
                            entries: entries.observations[0],
                            places: places?.observations ?? [],
                            indicator: entries.indicator,
                            targets: all,
                          }}
                        />
                      )
                    }
                  </PageGate>
                )}
              </PageGate>
            )}
          </PageGate>
        )}
      </PageGate>
    </>
  )
}
