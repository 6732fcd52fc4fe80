import { formatPeriod } from '../../indicators/format.ts'
import { isRate } from '../../indicators/isRate.ts'
import { type LevelId, levels } from '../../indicators/territory.ts'
import { unitWords } from '../../indicators/unitWords.ts'
import type { Status } from '../../indicators/wire/observation.ts'
import { sameText, type Text } from '../../indicators/wire/text.ts'
import type { Cell, Row } from '../release/database.ts'
import { numberOrNull, text } from '../release/row.ts'
import { dimensionsOf } from '../release/selection.ts'
import { type Extract, readRows } from './extract.ts'
import { formatCategory } from './formatCategory.ts'
import { wideStatuses } from './wideStatuses.ts'

/** One column of the wide shape: French header, what it says, and whether it holds figures of a period. */
export interface WideColumn {
  header: string
  title: Text
  holds: 'code' | 'figure' | 'status'
}

interface WideTable {
  columns: WideColumn[]
  /** A line per territory, definition and breakdown; spans after one another. */
  lines: AsyncGenerator<Cell[][]>
}

const places = [
  'territory_name',
  'territory',
  'territory_code',
  'region_code',
  'region_name',
  'academy_code',
  'academy_name',
  'department_code',
  'department_name',
  'uai',
  'nuts',
] as const

/**
 * The wide shape, for Excel: territories in lines, periods in columns, each with its status beside it. Shares
 * are in per cent. A figure that is just published has an empty status; one with flags has their letters.
 */
export async function readWide(extract: Extract): Promise<WideTable> {
  const { release, indicator, selection, columns } = extract
  const rows = await release.database.query(
    `select distinct period, period_kind, min(period_start) over (partition by period)::varchar as start
     from observation where ${selection.where} order by period_kind, start, period`,
    selection.bindings,
  )
  const periods = rows.map((row) => text(row, 'period'))
  const unit = isRate(indicator) ? '%' : unitWords[indicator.unit].fr
  const keys = ['definition', ...dimensionsOf(indicator)]
  const titles = [...places, 'level', ...keys, 'synthetic'].map(
    (id) => columns.find(({ name }) => name === id)?.title ?? sameText(id),
  )
  return {
    columns: [
      ...titles.map((title) => ({ header: title.fr, title, holds: 'code' as const })),
      ...periods.flatMap((period) => {
        const name = formatPeriod(period, 'fr', { short: true })
        return [
          { header: `${name} (${unit})`, title: { fr: 'Valeur', en: 'Value' }, holds: 'figure' as const },
          { header: `${name}, statut`, title: { fr: 'Statut', en: 'Status' }, holds: 'status' as const },
        ]
      }),
    ],
    lines: pivot(extract, keys, periods),
  }
}

async function* pivot(extract: Extract, keys: string[], periods: string[]): AsyncGenerator<Cell[][]> {
  for await (const rows of readRows(extract)) {
    const lines = new Map<string, Map<string, Row>>()
    for (const row of rows) {
      const key = JSON.stringify(['territory', ...keys].map((id) => row[id]))
      const line = lines.get(key) ?? new Map<string, Row>()
      lines.set(key, line.set(text(row, 'period'), row))
    }
    yield [...lines.values()].map((line) => {
      const [first = {}] = line.values()
      return [
        ...places.map((id) => first[id] ?? null),
        levels[text(first, 'level') as LevelId].label.fr,
        ...keys.map((id) => formatCategory(extract.indicator, id, text(first, id))),
        [...line.values()].some(({ synthetic }) => synthetic === true || synthetic === 'true')
          ? 'oui'
          : 'non',
        ...periods.flatMap((period) => writePeriod(line.get(period), extract)),
      ]
    })
  }
}

function writePeriod(row: Row | undefined, extract: Extract): [Cell, Cell] {
  if (!row) return [null, null]
  const value = numberOrNull(row, 'value')
  const status = [wideStatuses[text(row, 'status') as Status].written, row.flags].filter(Boolean).join(', ')
  return [value !== null && isRate(extract.indicator) ? toPercent(value) : value, status || null]
}

/** Per cent without what multiplying by 100 adds to the last digits of a double. */
function toPercent(share: number): number {
  return Number((share * 100).toPrecision(15))
}
