import { useMemo } from 'preact/hooks'
import { isRate } from '../../../indicators/isRate.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import type { Standardisable } from '../../../indicators/statistics/standardisable.ts'
import { comparison } from '../../../indicators/wire/comparison.ts'
import { type ApiState, useApi } from '../../useApi.ts'
import { type Compared, findCommonReference, hasCounts } from './compared.ts'
import { keepShown, type ShownComparison } from './keepShown.ts'

/** Why there is nothing to compare with; in the words of `comparison`. */
type NoComparison = 'notRate' | 'noCounts' | 'hiddenCounts' | 'noReference'

export type Against = { status: 'none'; why: NoComparison } | ApiState<ShownComparison>

/** The territories shown against their common reference, by the API; or why not, without asking. */
export function useComparison(compared: Compared | null, standardise?: Standardisable): Against {
  const why = compared && findObstacle(compared)
  const answer = useApi(compared && !why ? comparisonUrl(compared, { standardise }) : null, comparison)
  const data = answer.status === 'ready' ? answer.data : undefined
  const shown = useMemo(() => compared && data && keepShown(data, compared), [compared, data])
  if (why) return { status: 'none', why }
  if (shown) return { status: 'ready', data: shown }
  return answer.status === 'ready' ? { status: 'loading' } : answer
}

interface More {
  standardise?: Standardisable | undefined
  peers?: string
}

/** Where the API compares what is shown; `peers` also for rates published without counts. */
export function comparisonUrl(compared: Compared, more: More): string {
  const { indicator, level, selection } = compared
  const [row] = selection.rows
  return apiUrl(`/indicators/${indicator.id}/comparison`, {
    level,
    period: selection.period,
    reference: findCommonReference(compared)?.territory,
    definition: row?.definition,
    ...row?.dimensions,
    ...more,
  })
}

function findObstacle(compared: Compared): NoComparison | undefined {
  const { rows } = compared.selection
  if (!isRate(compared.indicator)) return 'notRate'
  if (rows.some(hasCounts)) {
    const reference = findCommonReference(compared)
    return reference && hasCounts(reference) ? undefined : 'noReference'
  }
  return rows.some(({ value }) => value !== null) ? 'noCounts' : 'hiddenCounts'
}
