import { labelContextVariable } from '../../indicators/contextVariables.ts'
import { findPeriodStart } from '../../indicators/period.ts'
import { countPeers, nearestPeers, type Peer } from '../../indicators/statistics/peers.ts'
import type { LevelId } from '../../indicators/territory.ts'
import type { PeerVariable } from '../../indicators/wire/comparison.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { requireAllowed } from '../http/problem.ts'
import { type CitedValue, readContext } from '../release/context.ts'
import type { Release } from '../release/release.ts'

interface Asked {
  indicator: string
  level: LevelId
  period: string
  /** Ids of variables, or `*` for every one that reaches the period; undefined when nobody asked. */
  peers: readonly string[] | undefined
}

interface Peers {
  variables: PeerVariable[]
  of: (territory: string) => Peer[] | null
}

/**
 * The territories with a value that are most like each other one on context variables, each at its latest
 * period that begins no later than the figures'. A variable that is the indicator itself would choose by the
 * result, and is not offered. Throws a problem for a variable that the level does not have.
 */
export async function findPeers(
  release: Release,
  figures: readonly Observation[],
  { indicator, level, period, peers }: Asked,
): Promise<Peers | undefined> {
  if (peers === undefined) return undefined
  const held = (await readContext(release)).filter(
    (row) => row.level === level && row.value !== null && row.variable !== indicator,
  )
  const known = [...new Set(held.map(({ variable }) => variable))]
  for (const id of peers) requireAllowed('peers', id, ['*', ...known])
  const variables = known.map((id) => describe(id, { held, period, peers }))
  const used = variables.filter((variable) => variable.used)
  const values = used.map(({ id, period: at }) => {
    const own = held.filter((row) => row.variable === id && row.period === at)
    return new Map(own.map(({ territory, value }) => [territory, value]))
  })
  const rows = figures
    .filter(({ value }) => value !== null)
    .map(({ territory }) => ({ territory, values: values.map((by) => by.get(territory) ?? null) }))
  const complete = rows.filter((row) => row.values.every((value) => value !== null))
  const count = countPeers(complete.length)
  const nearest = used.length > 0 && count > 0 ? nearestPeers(rows, { count }) : new Map<string, Peer[]>()
  return { variables, of: (territory) => nearest.get(territory) ?? null }
}

function describe(
  id: string,
  { held, period, peers }: { held: readonly CitedValue[]; period: string; peers: readonly string[] },
): PeerVariable {
  const own = held.filter(({ variable }) => variable === id)
  const start = findPeriodStart(period)
  const reached = own
    .map((row) => ({ period: row.period, start: findPeriodStart(row.period) ?? '' }))
    .filter((row) => start === undefined || row.start <= start)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1)?.period
  const used = peers.includes(id) || (peers.includes('*') && reached !== undefined)
  const why = reached === undefined ? 'no_value_by_then' : 'not_asked'
  return {
    id,
    label: labelContextVariable(id),
    unit: own[0]?.unit ?? 'other',
    period: reached ?? null,
    cited: [...new Set(own.filter((row) => row.period === reached).map(({ cited }) => cited))],
    used,
    unused: used ? null : why,
  }
}
