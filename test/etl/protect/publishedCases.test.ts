import { beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../etl/protect/cells.ts'
import { protectSystem } from '../../../etl/protect/protectSystem.ts'
import { loadSolver, type Solver } from '../../../etl/protect/solver.ts'
import { suppressPrimary } from '../../../etl/protect/suppressPrimary.ts'
import { findInterval } from './findInterval.ts'
import { type CrossTable, crossTable } from './tables.ts'

let solver: Solver

beforeAll(async () => {
  solver = await loadSolver()
})

// Geurts 1992, in the SDC Handbook, ch. 4, example 3
it('bounds the four hidden cells of Geurts as published', () => {
  const table = crossTable([
    [5, 2, 7],
    [1, 2, 3],
    [3, 3, 6],
  ])
  hide(table, '0|0', '0|1', '1|0', '1|1')
  expect(intervals(table, '0|0', '0|1', '1|0', '1|1')).toEqual([
    [3, 6],
    [1, 4],
    [0, 3],
    [0, 3],
  ])
})

describe('the table of sdcTable, where each line has two hidden cells', () => {
  // tests/testthat/test-simpleheuristic.R of sdcTable
  const values = [
    [30, 47, 64, 89],
    [90, 124, 5, 31],
    [92, 100, 59, 85],
    [800, 991, 651, 685],
  ]
  const hidden = ['0|0', '0|1', '0|2', '1|0', '1|2', '2|1', '2|3', '3|1', '3|3']

  it('gives one away exactly, and bounds the others as published', () => {
    const table = crossTable(values)
    hide(table, ...hidden)
    expect(intervals(table, ...hidden)).toEqual([
      [25, 94],
      [47, 47],
      [0, 69],
      [26, 95],
      [0, 69],
      [0, 185],
      [0, 185],
      [906, 1091],
      [585, 770],
    ])
  })

  it.each([
    ['1|3', 78],
    ['1|1', 141],
    ['0|3', 136],
    ['2|0', 141],
    ['2|2', 116],
    ['3|0', 141],
    ['3|2', 116],
  ])('is mended by hiding %s too: from 0 to %i', (more, most) => {
    const table = crossTable(values)
    hide(table, ...hidden, more)
    expect(intervals(table, '0|1')).toEqual([[0, most]])
  })

  it('is mended with the fewest people when the exposed cell is the sensitive one', () => {
    const table = crossTable(values)
    hide(table, ...hidden)
    for (const cell of table.cells) if (cell.suppressed) cell.locked = 'hidden'
    const exposed = at(table, '0|1')
    exposed.suppressed = 'primary'
    exposed.threshold = 50
    protectSystem(table.system, solver, { checkTime: () => {} })
    const added = table.cells.filter(({ suppressed, locked }) => suppressed && !locked)
    expect(added).toEqual([at(table, '1|3')])
  })
})

describe('the young and old of three countries', () => {
  // GaussSuppression, vignette on small counts, table 9
  const values = [
    [3, 1, 17],
    [10, 11, 17],
  ]

  it('is not safe with two hidden rows: both small counts are below five', () => {
    const table = crossTable(values)
    hide(table, '0|0', '0|1', '1|0', '1|1')
    expect(intervals(table, '0|0', '0|1')).toEqual([
      [0, 4],
      [0, 4],
    ])
  })

  it('is safe with Spain hidden too, within the published intervals', () => {
    const table = crossTable(values)
    suppressPrimary(table.cells, { threshold: 5 })
    protectSystem(table.system, solver, { checkTime: () => {} })
    expect(table.inner.flat().every(({ suppressed }) => suppressed)).toBe(true)
    expect(intervals(table, '0|0', '0|1')).toEqual([
      [0, 13],
      [0, 12],
    ])
  })
})

function at({ inner }: CrossTable, place: string): Cell {
  const [row = 0, column = 0] = place.split('|').map(Number)
  const cell = inner[row]?.[column]
  if (!cell) throw new Error(`no cell ${place}`)
  return cell
}

function hide(table: CrossTable, ...places: string[]) {
  for (const place of places) at(table, place).suppressed = 'secondary'
}

function intervals(table: CrossTable, ...places: string[]) {
  return places.map((place) => {
    const { least, most } = findInterval(table.system, solver, at(table, place))
    return [least, most]
  })
}
