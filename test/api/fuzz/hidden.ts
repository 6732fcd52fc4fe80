import Papa from 'papaparse'
import type { DimensionId } from '../../../indicators/dimensions.ts'
import { dimensionIds } from '../../../indicators/dimensions.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'

/** What says which figure a row is about, the same for an observation and a line of CSV. */
type Key = string

export function keyOf(
  figure: Pick<Observation, 'indicator' | 'definition' | 'territory' | 'period' | 'dimensions'>,
): Key {
  const categories = dimensionIds.map((id) => figure.dimensions[id] ?? 'total')
  return [figure.indicator, figure.definition, figure.territory, figure.period, ...categories].join(' ')
}

/** The places of a JSON answer that give a number for a hidden figure, at any depth. */
export function findShown(body: unknown, hidden: { ids: Set<string>; keys: Set<Key> }): string[] {
  if (Array.isArray(body)) return body.flatMap((one) => findShown(one, hidden))
  if (typeof body !== 'object' || body === null) return []
  const inside = Object.values(body).flatMap((one) => findShown(one, hidden))
  return isHidden(body, hidden) && numbersOf(body).length > 0 ? [JSON.stringify(body), ...inside] : inside
}

/** The lines of a CSV extract that give a number for a hidden figure. */
export function findShownLines(text: string, keys: Set<Key>): string[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), { header: true })
  const columns = ['value', 'numerator', 'denominator', 'interval_lower', 'interval_upper']
  return data
    .filter((line) => keys.has(keyOfLine(line)) && columns.some((name) => (line[name] ?? '') !== ''))
    .map((line) => JSON.stringify(line))
}

function isHidden(body: object, { ids, keys }: { ids: Set<string>; keys: Set<Key> }): boolean {
  if ('id' in body && typeof body.id === 'string' && ids.has(body.id)) return true
  return 'territory' in body && 'dimensions' in body && keys.has(keyOf(body as Observation))
}

function numbersOf(body: object): unknown[] {
  const fields = ['value', 'numerator', 'denominator', 'interval'] as const
  return fields.map((field) => (body as Partial<Observation>)[field]).filter((one) => (one ?? null) !== null)
}

function keyOfLine(line: Record<string, string>): Key {
  const dimensions: Partial<Record<DimensionId, string>> = {}
  for (const id of dimensionIds) dimensions[id] = line[id] ?? 'total'
  const { indicator = '', definition = '', territory = '', period = '' } = line
  return keyOf({ indicator, definition, territory, period, dimensions })
}
