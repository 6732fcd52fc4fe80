import type { RenderFunction } from '@observablehq/plot'
import { ink } from './ink.ts'
import { svgElement } from './svgElement.ts'

interface Grouped {
  id: string
  group?: number | null
}

interface Layout {
  rowHeight: number
  /** From the left end of the frame to the right end of the band. */
  right: number
}

/** A light band and a bracket behind each run of rows that cannot be told apart, in the order they are drawn. */
export function groupBands(rows: readonly Grouped[], { rowHeight, right }: Layout): RenderFunction {
  return (_index, { y }, _values, { marginLeft }, { document }) => {
    const bands = svgElement(document, 'g', {})
    for (const run of findRuns(rows)) {
      const [first, last] = [y?.(run[0]), y?.(run.at(-1))]
      const inset = 2
      const top = Number(first) - rowHeight / 2 + inset
      const height = Number(last) - Number(first) + rowHeight - 2 * inset
      bands.append(
        svgElement(document, 'rect', {
          x: marginLeft,
          y: top,
          width: Math.max(0, right - marginLeft),
          height,
          fill: ink.hairline,
          'fill-opacity': 0.4,
        }),
        svgElement(document, 'path', {
          d: `M${marginLeft - 1},${top}h-5v${height}h5`,
          fill: 'none',
          stroke: ink.secondary,
          'stroke-width': 1.25,
        }),
      )
    }
    return bands
  }
}

/** Ids of neighbours of one group, where there are at least two. */
export function findRuns(rows: readonly Grouped[]): string[][] {
  const runs: { group: number; ids: string[] }[] = []
  for (const { id, group } of rows) {
    if (group === null || group === undefined) continue
    const run = runs.at(-1)
    if (run?.group === group) run.ids.push(id)
    else runs.push({ group, ids: [id] })
  }
  return runs.filter(({ ids }) => ids.length > 1).map(({ ids }) => ids)
}
