import { cleanCell } from '../../contracts/language/cell.ts'
import { codesOf } from '../../contracts/language/columnType.ts'
import type { Column, Contract } from '../../contracts/language/contract.ts'
import { count } from '../../contracts/values/count.ts'
import { decimal } from '../../contracts/values/decimal.ts'
import { findLikelyCode } from './likelyCode.ts'
import { isRead, isYearType, type Sample, type SampleColumn, shareRead } from './sample.ts'

/** Columns of a file that stand for the values of one contract column. */
export interface WideColumns {
  column: Column
  places: readonly { place: SampleColumn; value: string }[]
  /** The contract column that their cells fill; undefined when several could. */
  into: Column | undefined
}

const years = /(?:19|20)[0-9]{2}(?:[-/_](?:(?:19|20)[0-9]{2}|[0-9]{2}))?/g
const figures = new Set(['count', 'decimal', 'figure', 'amount'])
const fewest = 2

/** At least two headers that read as years, or as codes of one list, for a contract column not found yet. */
export function findWide(
  contract: Contract,
  free: Sample,
  taken: readonly Column[],
): WideColumns | undefined {
  const open = contract.columns.filter((column) => !taken.includes(column) && !column.personal)
  const found = open
    .filter(({ name, type }) => contract.key.includes(name) && (isYearType(type) || codesOf(type)))
    .map((column) => ({
      column,
      places: free.filter(hasFigures).flatMap((place) => readHeading(column, place)),
    }))
    .filter(({ places }) => places.length >= fewest)
  const [best] = found.sort((one, other) => other.places.length - one.places.length)
  if (!best) return undefined
  const filled = open.filter(({ type, required }) => figures.has(type.name) && required !== undefined)
  return { ...best, into: filled.length === 1 ? filled[0] : undefined }
}

function hasFigures(place: SampleColumn): boolean {
  return Math.max(shareRead(place, count), shareRead(place, decimal)) >= 0.9
}

function readHeading({ type }: Column, place: SampleColumn): { place: SampleColumn; value: string }[] {
  const heading = cleanCell(place.header)
  const found = heading.match(years) ?? []
  const value = isYearType(type) ? (found.length === 1 ? found[0] : undefined) : heading
  if (value === undefined) return []
  if (isRead(value, type)) return [{ place, value }]
  const code = findLikelyCode(type, value)
  return code === undefined ? [] : [{ place, value: code }]
}
