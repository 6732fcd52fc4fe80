import type { PlacedCell } from '../../etl/protect/lines.ts'
import { cellOf } from '../etl/protect/tables.ts'
import type { AttackedTable } from './buildSystem.ts'

/**
 * Adds what totals hold beyond their parts, participants of no stated sex for instance: shown nowhere, but whoever has
 * the total and the parts has it. Anybody may know whether something is left, as protection takes it to be; how many is
 * a count like the others, small or not. The name of a rest is that of its total and of what it is a rest of.
 */
export function addRests({ cells, lines }: AttackedTable, truth: Map<PlacedCell, number>): void {
  const names = new Map([...cells].map(([name, cell]) => [cell, name]))
  for (const line of lines) {
    const counts = [line.total, ...line.parts].map((cell) => truth.get(cell))
    const [total = 0, ...parts] = counts.filter((count) => count !== undefined)
    const left = total - parts.reduce((sum, count) => sum + count, 0)
    if (line.name === undefined || parts.length < line.parts.length || left === 0) continue
    if (left < 0) throw new Error(`${line.name}: less than its parts`)
    const rest = { ...line.total, ...cellOf(left), measure: '' }
    cells.set(`${names.get(line.total)}#${familyOf(line.name)}`, rest)
    truth.set(rest, left)
    line.parts = [...line.parts, rest]
  }
}

/** What the parts of a line differ in: `sex`, `department`, `month in school_year`, `sum 3`. */
function familyOf(line: string): string {
  const [family = ''] = line.split('|')
  return family.replace(/^by /, '').replace(/^in (\S+) .*/, '$1')
}
