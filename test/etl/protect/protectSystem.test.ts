import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cell, isOpen, isSensitive, type Line } from '../../../etl/protect/cells.ts'
import { protectSystem } from '../../../etl/protect/protectSystem.ts'
import { loadSolver, type Solver } from '../../../etl/protect/solver.ts'
import { suppressPrimary } from '../../../etl/protect/suppressPrimary.ts'
import { findInterval } from './findInterval.ts'
import { canBe } from './secondSolver.ts'
import { cellOf, crossTable, systemOf } from './tables.ts'

const threshold = 5
const most = 60
let solver: Solver

beforeAll(async () => {
  solver = await loadSolver()
})

describe('suppressPrimary', () => {
  it('hides counts below the threshold, zero included, and leaves structural zeros', () => {
    const cells = [cellOf(0), cellOf(4), cellOf(5), cellOf(0, { structuralZero: true })]
    suppressPrimary(cells, { threshold })
    expect(cells.map(({ suppressed }) => suppressed)).toEqual(['primary', 'primary', undefined, undefined])
  })
})

describe('protectSystem', () => {
  it('hides the smallest part that is large enough beside a lone small one', () => {
    const parts = [cellOf(3), cellOf(40), cellOf(12), cellOf(25)]
    protectLine({ total: cellOf(80), parts })
    expect(parts.map(({ suppressed }) => suppressed)).toEqual(['primary', undefined, 'secondary', undefined])
  })

  it('hides a third part when two small ones sum below the threshold', () => {
    const parts = [cellOf(1), cellOf(2), cellOf(30), cellOf(50)]
    protectLine({ total: cellOf(83), parts })
    expect(parts.map(({ suppressed }) => suppressed)).toEqual(['primary', 'primary', 'secondary', undefined])
  })

  it('hides a third part when the one person of a count could tell the other', () => {
    const parts = [cellOf(1), cellOf(4), cellOf(30)]
    protectLine({ total: cellOf(35), parts })
    expect(parts[2]?.suppressed).toBe('secondary')
    const without = [cellOf(2), cellOf(4), cellOf(30)]
    protectLine({ total: cellOf(36), parts: without })
    expect(without[2]?.suppressed).toBeUndefined()
  })

  it('hides the total when there is no other part to hide', () => {
    const total = cellOf(9)
    protectLine({ total, parts: [cellOf(3), cellOf(6, { locked: 'public' })] })
    expect(total.suppressed).toBe('secondary')
  })

  it('does not take for hidden what an earlier release showed, and stops when nothing else helps', () => {
    const parts = [cellOf(3), cellOf(40, { locked: 'public' })]
    const line = { total: cellOf(43, { locked: 'public' }), parts }
    expect(() => protectLine(line)).toThrow('a count cannot be protected')
  })

  it('protects what a lower threshold did not only where that is still possible', () => {
    const large = { suppressed: 'primary', locked: 'hidden', wasLarge: true } as const
    const given = cellOf(7, large)
    protectLine({ total: cellOf(47, { locked: 'public' }), parts: [given, cellOf(40, { locked: 'public' })] })
    expect(given.suppressed).toBe('secondary')
    const kept = cellOf(7, large)
    const total = cellOf(47)
    protectLine({ total, parts: [kept, cellOf(40, { locked: 'public' })] })
    expect([kept, total].map(({ suppressed }) => suppressed)).toEqual(['primary', 'secondary'])
  })

  it('does not promise a count beyond the public base', () => {
    const parts = [cellOf(3, { ceiling: 4 }), cellOf(40)]
    protectLine({ total: cellOf(43), parts })
    expect(parts.map(({ suppressed }) => suppressed)).toEqual(['primary', 'secondary'])
  })

  it('gives the same pattern each time', () => {
    const values = [
      [1, 20, 3, 14],
      [30, 0, 9, 8],
      [7, 6, 44, 2],
    ]
    const patterns = [0, 1].map(() => {
      const table = protectTable(values)
      return table.cells.map(({ suppressed }) => suppressed)
    })
    expect(patterns[0]).toEqual(patterns[1])
  })

  it('leaves no small count of a generated table that a second solver can bound', () => {
    fc.assert(
      fc.property(generatedTable, (values) => {
        const { cells, lines } = protectTable(values)
        return cells.filter(isSensitive).every((cell) => isSafe(cell, lines))
      }),
      { numRuns: 60 },
    )
  })

  it('leaves none that it can bound where nearly every count is small', () => {
    fc.assert(
      fc.property(tableOf(4), (values) => {
        const { cells, lines } = protectTable(values)
        return cells.filter(isSensitive).every((cell) => isSafe(cell, lines))
      }),
      { numRuns: 40 },
    )
  })

  it('hides nothing that could be shown: each secondary cell is needed', () => {
    fc.assert(
      fc.property(generatedTable, (values) => {
        const { cells, lines } = protectTable(values)
        const spare = cells.filter(({ suppressed }) => suppressed === 'secondary')
        return spare.every((shown) => {
          shown.suppressed = undefined
          const exposed = cells.filter(isSensitive).some((cell) => !isSafeFromAll(cell, cells, lines))
          shown.suppressed = 'secondary'
          return exposed
        })
      }),
      { numRuns: 25 },
    )
  })

  it('bounds hidden counts of a generated table as the second solver does', () => {
    fc.assert(
      fc.property(generatedTable, (values) => {
        const { cells, lines, system } = protectTable(values)
        const cell = cells.find(isSensitive)
        if (!cell) return true
        const { least, most: largest } = findInterval(system, solver, cell)
        const within = { isOpen, most: 2000 }
        return (
          canBe(lines, cell, { low: least, high: least }, within) &&
          canBe(lines, cell, { low: Math.min(largest, 100), high: largest }, within) &&
          !(least > 0 && canBe(lines, cell, { low: 0, high: least - 1 }, within)) &&
          (largest > 900 || !canBe(lines, cell, { low: largest + 1, high: 2000 }, within))
        )
      }),
      { numRuns: 25 },
    )
  })
})

/** Tables of two to four rows and columns, with counts of up to `most`. */
function tableOf(most: number) {
  return fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
}

const generatedTable = tableOf(14)

function protectTable(values: number[][]) {
  const table = crossTable(values)
  suppressPrimary(table.cells, { threshold })
  protectSystem(table.system, solver, { checkTime: () => {} })
  return table
}

function protectLine(line: Line) {
  const cells = [line.total, ...line.parts]
  suppressPrimary(cells, { threshold })
  protectSystem(systemOf(cells, [line]), solver, { checkTime: () => {} })
}

function isSafe(cell: Cell, lines: readonly Line[], fixed?: Cell): boolean {
  const within = {
    isOpen: (one: Cell) => isOpen(one) && one !== fixed,
    most: Math.max(most, cell.value + 60),
  }
  return (
    canBe(lines, cell, { low: threshold, high: within.most }, within) &&
    (cell.value === 0 || canBe(lines, cell, { low: 0, high: cell.value - 1 }, within))
  )
}

/** Safe from an outsider, and not told exactly by the one person of another count that does not contain it. */
function isSafeFromAll(cell: Cell, cells: readonly Cell[], lines: readonly Line[]): boolean {
  if (!isSafe(cell, lines)) return false
  const insiders = cells.filter((other) => other !== cell && other.value === 1 && isSensitive(other))
  return insiders.every((insider) => {
    const within = { isOpen: (one: Cell) => isOpen(one) && one !== insider, most: 100 }
    return (
      canBe(lines, cell, { low: cell.value + 1, high: 100 }, within) ||
      (cell.value > 0 && canBe(lines, cell, { low: 0, high: cell.value - 1 }, within))
    )
  })
}
