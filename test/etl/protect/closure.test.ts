import { describe, expect, it } from 'vitest'
import { Closure } from '../../../etl/protect/closure.ts'
import { dropStuck } from '../../../etl/protect/incidence.ts'
import { crossTable } from './tables.ts'

describe('Closure', () => {
  const { inner, system } = crossTable([
    [3, 10, 40, 50],
    [11, 12, 60, 70],
    [80, 90, 95, 99],
  ])
  const { incidence } = system
  const at = (row: number, column: number) => {
    const cell = inner[row]?.[column]
    return (cell && incidence.position.get(cell)) ?? -1
  }
  const price = (position: number) => incidence.cells[position]?.value ?? Number.POSITIVE_INFINITY

  it('takes the cheapest cells that close every equation of the first', () => {
    const closure = new Closure(incidence, at(0, 0), price)
    expect(closure.grow(4)).toBe(true)
    expect(new Set(closure.cells)).toEqual(new Set([at(0, 0), at(0, 1), at(1, 0), at(1, 1)]))
    expect(dropStuck(closure.cells, incidence)).toHaveLength(4)
  })

  it('leaves out what may not move, and grows until nothing is left', () => {
    const shown = at(1, 1)
    const closure = new Closure(incidence, at(0, 0), (position) =>
      position === shown ? Number.POSITIVE_INFINITY : price(position),
    )
    expect(closure.grow(8)).toBe(true)
    expect(closure.cells).not.toContain(shown)
    expect(dropStuck(closure.cells, incidence)).toContain(at(0, 0))
    while (closure.grow(1000));
    expect(closure.grow(2000)).toBe(false)
    expect(closure.cells).not.toContain(shown)
  })
})
