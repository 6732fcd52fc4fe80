import { cleanCell, foldLabel } from '../../../contracts/language/cell.ts'
import type { MappingPlan, Place, PlannedCell, PlannedSkip } from '../../../contracts/mapping/planMapping.ts'

/** The canonical rows of one record; '' is no value. `skip`: left out. */
export interface MappedRecord {
  rows: readonly { cells: readonly string[]; blamed: string | undefined }[]
  skip: boolean
}

/** What `compileMappedRows` gives in SQL, for one record as a CSV parser gives it. */
export function mapRecord(plan: MappingPlan, record: readonly string[]): MappedRecord {
  const clean = ({ index }: Pick<Place, 'index'>) => cleanCell(record[index] ?? '')
  const present = record.some((text) => cleanCell(text) !== '')
  const cells = plan.cells.map((planned) => (present ? mapCell(planned, clean) : ''))
  const leftOut = present && plan.skip.some((test) => isSkipped(test, clean(test)))
  if (!plan.unpivot) return { rows: [{ cells, blamed: undefined }], skip: leftOut }
  const { wide } = plan.unpivot
  const filled = wide.filter((column) => clean(column) !== '')
  // A line with nothing in its wide columns is kept in sight as one row without a value.
  const rows = (filled.length > 0 ? filled : wide.slice(0, 1)).map((column) => ({
    cells: [...cells, ...(present ? column.values : column.values.map(() => '')), clean(column)],
    blamed: column.header,
  }))
  return { rows, skip: leftOut || (present && filled.length === 0) }
}

function mapCell(planned: PlannedCell, clean: (place: Place) => string): string {
  if (planned.kind === 'constant') return planned.text
  const text = planned.places.map(clean).find((cell) => cell !== '') ?? ''
  const label = foldLabel(text)
  const value = planned.values.has(label) ? (planned.values.get(label) ?? '') : text
  return value === '' ? '' : planned.prefix + value
}

function isSkipped({ blank, equals, startsWith }: PlannedSkip, cell: string): boolean {
  const folded = foldLabel(cell)
  if (cell === '') return blank
  return equals.includes(folded) || startsWith.some((start) => folded.startsWith(start))
}
