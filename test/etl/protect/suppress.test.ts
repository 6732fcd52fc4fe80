import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Line } from '../../../etl/protect/cells.ts'
import { suppressPrimary, suppressSecondary } from '../../../etl/protect/suppress.ts'

const threshold = 5

describe('suppressPrimary', () => {
  it('hides counts below the threshold, zero included, and leaves structural zeros', () => {
    const cells = [cell(0), cell(4), cell(5), { ...cell(0), structuralZero: true }]
    suppressPrimary(cells, { threshold })
    expect(cells.map(({ suppressed }) => suppressed)).toEqual(['primary', 'primary', undefined, undefined])
  })
})

describe('suppressSecondary', () => {
  it('hides the smallest large enough part beside a lone hidden one', () => {
    const parts = [cell(3), cell(40), cell(12), cell(25)]
    protect([{ total: cell(80), parts }])
    expect(parts.map(({ suppressed }) => suppressed)).toEqual(['primary', undefined, 'secondary', undefined])
  })

  it('hides a third part when two hidden ones sum below the threshold', () => {
    const parts = [cell(1), cell(2), cell(30)]
    protect([{ total: cell(33), parts }])
    expect(parts.every(({ suppressed }) => suppressed)).toBe(true)
  })

  it('forces the second department of an academy of two', () => {
    const parts = [cell(3), cell(400)]
    const total = cell(403)
    protect([{ total, parts }])
    expect(parts[1]?.suppressed).toBe('secondary')
    expect(total.suppressed).toBeUndefined()
  })

  it('hides the total when it has a single part', () => {
    const total = cell(3)
    const part = cell(3)
    total.suppressed = undefined
    protect([{ total, parts: [part] }])
    expect([total.suppressed, part.suppressed]).toEqual(['primary', 'primary'])
  })

  it('leaves no line of a generated table with a lone hidden cell', () => {
    const table = fc.integer({ min: 2, max: 6 }).chain((columns) =>
      fc.array(fc.array(fc.nat(30), { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: 6,
      }),
    )
    fc.assert(
      fc.property(table, (values) => {
        const lines = crossTable(values)
        protect(lines)
        return lines.every(({ total, parts }) => {
          const hidden = [total, ...parts].filter(({ suppressed }) => suppressed).length
          return hidden !== 1
        })
      }),
    )
  })
})

function cell(value: number): Cell {
  return { key: 0, value, structuralZero: false, suppressed: undefined }
}

function protect(lines: Line[]) {
  suppressPrimary(new Set(lines.flatMap(({ total, parts }) => [total, ...parts])), { threshold })
  suppressSecondary(lines, { threshold })
}

/** Rows and columns with their totals and the grand total, as an outsider would add them up. */
function crossTable(values: number[][]): Line[] {
  const inner = values.map((row) => row.map(cell))
  const rows = inner.map((row) => ({ total: cell(sum(row)), parts: row }))
  const columns = (inner[0] ?? []).map((_, column) => {
    const parts = inner.flatMap((row) => row[column] ?? [])
    return { total: cell(sum(parts)), parts }
  })
  const grand = cell(sum(rows.map(({ total }) => total)))
  return [
    ...rows,
    ...columns,
    { total: grand, parts: rows.map(({ total }) => total) },
    { total: grand, parts: columns.map(({ total }) => total) },
  ]
}

function sum(cells: Cell[]) {
  return cells.reduce((total, { value }) => total + value, 0)
}
