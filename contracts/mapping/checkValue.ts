import { cleanCell } from '../language/cell.ts'
import type { Binding, Bound } from '../language/header.ts'
import { isMarker } from '../language/markers.ts'
import { type MappingProblem, mappingProblem } from './problem.ts'

/** The contract column that a mapping names, under its name or an alias. */
export function findBound({ bound }: Binding, names: readonly string[], name: string): Bound | undefined {
  return bound.find(({ index }) => index !== undefined && names[index] === name)
}

/** Whether the column's type accepts a value that the mapping writes. */
export function checkValue(path: readonly string[], text: string, { column, type }: Bound): MappingProblem[] {
  const cell = cleanCell(text)
  const marker = column.required !== 'filled' && isMarker(cell)
  if (cell !== '' && (marker || type.zod.safeParse(cell).success)) return []
  return [mappingProblem(path, text, type.accepted.fr, type.accepted.en)]
}
