import { reasons } from '../../indicators/reasons.ts'
import type { Row } from '../release/database.ts'
import { number, text } from '../release/row.ts'
import { dimensionsOf } from '../release/selection.ts'
import { type Extract, readRows } from './extract.ts'
import { formatCategory } from './formatCategory.ts'
import { readNotes } from './notes.ts'

/** Those in the unit of the indicator; the others count. */
const ofUnit = ['value', 'interval_lower', 'interval_upper'] as const
const measures = ['value', 'numerator', 'denominator', 'interval_lower', 'interval_upper'] as const

/**
 * An extract as a JSON-stat 2.0 dataset: definition × territory × period × breakdowns × measure. A cell whose
 * figure exists has a `status`, its status, reason and flags side by side; one without has neither value nor status.
 */
export async function* writeJsonStat(extract: Extract): AsyncGenerator<Uint8Array> {
  const { release, indicator, columns, link } = extract
  const { citation, suppression, synthetic } = await readNotes(extract)
  const rows: Row[] = []
  for await (const part of readRows(extract)) rows.push(...part)
  const kept = measures.filter((name) => name === 'value' || rows.some((row) => row[name] !== null))
  const ids = ['definition', 'territory', 'period', ...dimensionsOf(indicator)]
  const categories = ids.map((id) => [...new Set(rows.map((row) => text(row, id)))])
  const places = categories.map((list) => new Map(list.map((category, place) => [category, place])))
  const size = [...categories.map((list) => list.length), kept.length]

  const value: Record<string, number> = {}
  const status: Record<string, string> = {}
  for (const row of rows) {
    const cell = ids.reduce((sum, id, n) => sum * (size[n] ?? 1) + (places[n]?.get(text(row, id)) ?? 0), 0)
    for (const [n, measure] of kept.entries()) {
      const index = cell * kept.length + n
      if (row[measure] !== null) value[index] = number(row, measure)
      status[index] = [row.status, row.reason, row.flags].filter(Boolean).join(' ')
    }
  }
  const labels = new Map(rows.map((row) => [row.territory, row.territory_name]))
  const titleOf = (id: string) => columns.find(({ name }) => name === id)?.title.fr ?? id
  const labelOf = (id: string, category: string) =>
    id === 'territory' ? (labels.get(category) ?? category) : formatCategory(indicator, id, category)
  const dataset = {
    version: '2.0',
    class: 'dataset',
    label: indicator.label.fr,
    source: indicator.citation.fr,
    updated: release.manifest.built,
    note: [...(synthetic ? [synthetic.fr] : []), suppression.fr, citation.fr],
    id: [...ids, 'measure'],
    size,
    role: { geo: ['territory'], time: ['period'], metric: ['measure'] },
    dimension: {
      ...Object.fromEntries(
        ids.map((id, n) => [
          id,
          {
            label: titleOf(id),
            category: {
              index: categories[n],
              label: Object.fromEntries((categories[n] ?? []).map((one) => [one, labelOf(id, one)])),
            },
          },
        ]),
      ),
      measure: {
        label: 'Mesure',
        category: {
          index: kept,
          label: Object.fromEntries(kept.map((name) => [name, titleOf(name)])),
          unit: Object.fromEntries(
            ofUnit.filter((name) => kept.includes(name)).map((name) => [name, { label: indicator.unit }]),
          ),
        },
      },
    },
    value,
    status,
    extension: {
      release: release.number,
      permanent: link,
      unit: indicator.unit,
      citation,
      synthetic: synthetic !== null,
      reasons,
    },
  }
  yield Buffer.from(JSON.stringify(dataset))
}
