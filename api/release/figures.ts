import { dimensionIds } from '../../indicators/dimensions.ts'
import { wilson } from '../../indicators/statistics/wilson.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import { type Dimensions, type Observation, observation } from '../../indicators/wire/observation.ts'
import type { Row } from './database.ts'
import type { Release } from './release.ts'
import { flag, number, numberOrNull, text, textOrNull } from './row.ts'
import { orderBindings, type Selection } from './selection.ts'

const CONFIDENCE = 0.95

const { status, reason, flags, periodKind } = observation.shape

// one row per published or withheld figure of one indicator
const columns = `
  id, definition, territory, level, period, period_kind, ${dimensionIds.join(', ')},
  value, numerator, denominator, status, reason, flags, source, synthetic`

/** Part of a selection, and how many figures the whole of it has. */
interface Page {
  figures: Observation[]
  total: number
}

/** The figures of a selection in its order, from `offset` and at most `limit` of them. */
export async function readPage(
  release: Release,
  indicator: IndicatorWire,
  { where, order, bindings }: Selection,
  { limit, offset }: { limit: number; offset: number },
): Promise<Page> {
  const rows = await release.database.query(
    `select ${columns}, (count(*) over ())::double as total
     from observation where ${where} order by ${order}
     limit $limit::bigint offset $offset::bigint`,
    { ...bindings, ...orderBindings, limit, offset },
  )
  const [first] = rows
  const total = first ? number(first, 'total') : await countFigures(release, { where, bindings })
  return { figures: rows.map((row) => toObservation(row, indicator)), total }
}

/** Every figure of a selection in its order. */
export async function readFigures(
  release: Release,
  indicator: IndicatorWire,
  { where, order, bindings }: Selection,
): Promise<Observation[]> {
  const rows = await release.database.query(
    `select ${columns} from observation where ${where} order by ${order}`,
    { ...bindings, ...orderBindings },
  )
  return rows.map((row) => toObservation(row, indicator))
}

async function countFigures(
  release: Release,
  { where, bindings }: Pick<Selection, 'where' | 'bindings'>,
): Promise<number> {
  const rows = await release.database.query(
    `select count(*)::double as total from observation where ${where}`,
    bindings,
  )
  return rows.reduce((sum, row) => sum + number(row, 'total'), 0)
}

function toObservation(row: Row, indicator: IndicatorWire): Observation {
  const figure = {
    id: text(row, 'id'),
    indicator: indicator.id,
    definition: text(row, 'definition'),
    territory: text(row, 'territory'),
    level: text(row, 'level'),
    period: text(row, 'period'),
    periodKind: periodKind.parse(row.period_kind),
    dimensions: toDimensions(row),
    value: numberOrNull(row, 'value'),
    numerator: numberOrNull(row, 'numerator'),
    denominator: numberOrNull(row, 'denominator'),
    interval: null,
    unit: indicator.unit,
    status: status.parse(row.status),
    reason: reason.parse(row.reason),
    flags: flags.parse([...text(row, 'flags')]),
    source: text(row, 'source'),
    synthetic: flag(row, 'synthetic'),
  }
  return { ...figure, interval: intervalOf(figure, indicator) }
}

function toDimensions(row: Row): Dimensions {
  const dimensions: Dimensions = {}
  for (const id of dimensionIds) {
    const category = textOrNull(row, id)
    if (category !== null) dimensions[id] = category
  }
  return dimensions
}

function intervalOf(figure: Observation, { hasInterval }: IndicatorWire): Observation['interval'] {
  const { numerator, denominator } = figure
  if (!hasInterval || figure.status !== 'published' || numerator === null || denominator === null) return null
  const bounds = wilson(numerator, denominator)
  return bounds ? { ...bounds, level: CONFIDENCE } : null
}
