import type { PlacedCell } from '../../etl/protect/lines.ts'
import type { Attacked } from './attack.ts'
import type { AttackedTable } from './buildSystem.ts'
import type { Counts } from './judgeCounts.ts'

/**
 * What somebody has who kept every release: the counts of one that are the same in the next are one count, since a
 * reader may well know that nothing changed there; the others are counts of their own.
 */
export function joinReleases(
  sides: readonly (AttackedTable & {
    truth: ReadonlyMap<PlacedCell, number>
    isPossible: (counts: Counts) => boolean
  })[],
): Attacked & { known: Map<PlacedCell, number> } {
  const latest = new Map<string, PlacedCell>()
  const joined = {
    cells: [] as PlacedCell[],
    lines: [] as Attacked['lines'][number][],
    known: new Map<PlacedCell, number>(),
    truth: new Map<PlacedCell, number>(),
  }
  const checks: Attacked['isPossible'][] = []
  for (const { cells, lines, known, truth, isPossible } of sides) {
    const standsFor = new Map<unknown, PlacedCell>()
    checks.push((countOf) => {
      const counts = [...cells].map(([name, cell]) => [name, countOf(standsFor.get(cell) ?? cell)] as const)
      return isPossible(new Map(counts))
    })
    for (const [name, cell] of cells) {
      const before = latest.get(name)
      const count = truth.get(cell)
      const isSame = before !== undefined && count !== undefined && joined.truth.get(before) === count
      const one = isSame ? before : cell
      standsFor.set(cell, one)
      latest.set(name, one)
      if (!isSame) joined.cells.push(cell)
      if (count !== undefined) joined.truth.set(one, count)
      const told = known.get(cell)
      if (told !== undefined) joined.known.set(one, told)
    }
    const same = (cell: unknown) => standsFor.get(cell) as PlacedCell
    joined.lines.push(...lines.map(({ total, parts }) => ({ total: same(total), parts: parts.map(same) })))
  }
  return { ...joined, isPossible: (countOf) => checks.every((check) => check(countOf)) }
}
