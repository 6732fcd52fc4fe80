import type { Cell, Line } from '../../../etl/protect/cells.ts'
import { findSystems, type System } from '../../../etl/protect/system.ts'

/** A count that is shown, under the usual threshold. */
export function cellOf(value: number, more: Partial<Cell> = {}): Cell {
  return {
    kind: 'count',
    key: 0,
    value,
    structuralZero: false,
    suppressed: undefined,
    ceiling: Number.POSITIVE_INFINITY,
    locked: undefined,
    threshold: 5,
    ...more,
  }
}

export interface CrossTable {
  inner: Cell[][]
  cells: Cell[]
  lines: Line[]
  system: System
}

/** Rows and columns with their totals and the grand total, as an outsider would add them up. */
export function crossTable(values: readonly (readonly number[])[]): CrossTable {
  const inner = values.map((row) => row.map((value) => cellOf(value)))
  const rows = inner.map((parts) => ({ total: sumOf(parts), parts }))
  const columns = (inner[0] ?? []).map((_, column) => {
    const parts = inner.flatMap((row) => row[column] ?? [])
    return { total: sumOf(parts), parts }
  })
  const grand = sumOf(rows.map(({ total }) => total))
  const lines = [
    ...rows,
    ...columns,
    { total: grand, parts: rows.map(({ total }) => total) },
    { total: grand, parts: columns.map(({ total }) => total) },
  ]
  const cells = [...new Set(lines.flatMap(({ total, parts }) => [total, ...parts]))]
  return { inner, cells, lines, system: systemOf(cells, lines) }
}

export function systemOf(cells: readonly Cell[], lines: readonly Line[]): System {
  const [system, ...others] = findSystems(cells, lines)
  if (!system || others.length > 0) throw new Error('not one system')
  return system
}

function sumOf(cells: readonly Cell[]): Cell {
  return cellOf(cells.reduce((total, { value }) => total + value, 0))
}
