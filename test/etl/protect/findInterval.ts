import { type Cell, isOpen } from '../../../etl/protect/cells.ts'
import type { Programme, Solver } from '../../../etl/protect/solver.ts'
import { cellsOf, type System } from '../../../etl/protect/system.ts'

/** The least and the most that a hidden count can be for someone who has all that is shown, in whole persons. */
export function findInterval(system: System, solver: Solver, cell: Cell): { least: number; most: number } {
  const most = extreme(system, solver, cell, -1)
  const least = extreme(system, solver, cell, 1)
  return { least, most }
}

function extreme({ cells, lines }: System, solver: Solver, cell: Cell, sign: number): number {
  const open = cells.filter(isOpen)
  const position = new Map(open.map((one, index) => [one, index]))
  const rows = lines.flatMap((line) => {
    const hidden = cellsOf(line).filter((one) => position.has(one))
    if (hidden.length === 0) return []
    const factor = (one: Cell) => (one === line.total ? -1 : 1)
    return [
      {
        columns: hidden.map((one) => position.get(one) ?? 0),
        factors: hidden.map(factor),
        equals: hidden.reduce((sum, one) => sum + factor(one) * one.value, 0),
      },
    ]
  })
  const programme: Programme = {
    cost: Float64Array.from(open, (one) => (one === cell ? sign : 0)),
    lower: new Float64Array(open.length),
    // nobody believes in more than a thousand persons beyond the truth: keeps the programme bounded
    upper: Float64Array.from(open, (one) => Math.min(one.ceiling, one.value + 1000)),
    rows,
  }
  const point = solver.solve(programme, { integer: true })
  const value = point?.[position.get(cell) ?? -1]
  if (value === undefined) throw new Error('solver: no set of counts holds the equations')
  return Math.round(value)
}
