import * as Plot from '@observablehq/plot'
import { classBreaks } from './classBreaks.ts'
import { classLegend, LEGEND_HEIGHT } from './classLegend.ts'
import { type ChartOptions, drawPlot } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { findKeyItems, keyRow } from './key.ts'
import { describeShown } from './shown.ts'
import { type Tile, type TileLabels, tileMarks } from './tiles.ts'
import { chartWords } from './words.ts'

export interface TileMapOptions extends ChartOptions {
  /** Class limits to keep between two maps; by default those of the figures drawn. */
  breaks?: readonly number[]
  /** Rounding of computed limits, in the unit of the values. */
  step?: number
}

/** How the tiles of one kind of territory are laid out. */
interface Layout {
  /** The chart whose hatching is used. */
  chart: string
  columns: number
  /** No tile is wider, in pixels. */
  largest: number
  labels: TileLabels
}

/** Territories as squares of one size, in the classes of the maps. */
export function tileMap(
  tiles: readonly Tile[],
  { chart, columns, largest, labels }: Layout,
  options: TileMapOptions,
): SVGSVGElement {
  const { width, language, format } = options
  const words = chartWords[language]
  const breaks = options.breaks ?? classBreaks(tiles, { step: options.step })
  const key = findKeyItems(tiles, { words, hatch: hatchFill(chart) })
  const pitch = Math.min(largest, width / columns)
  const size = pitch - 2
  const legendTop = (Math.max(0, ...tiles.map(({ row }) => row)) + 1) * pitch + 16
  const height = legendTop + LEGEND_HEIGHT + (key.length > 0 ? 24 : 0)
  return drawPlot(
    {
      height,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        hatchPattern(chart),
        tileMarks(tiles, { chart, breaks, language, format, x: 0, y: 0, size, pitch, labels }),
        classLegend({ breaks, format, x: 1, y: legendTop, width: Math.min(width, 420) }),
        keyRow(key, { x: 1, y: height - 10 }),
        Plot.tip(
          tiles,
          Plot.pointer({
            x: ({ column }: Tile) => column * pitch + size / 2,
            y: ({ row }: Tile) => row * pitch + size / 2,
            title: (tile: Tile) => `${tile.name}\n${describeShown(tile, format, words)}`,
            fontSize: 13,
            // to the corners of a tile
            maxRadius: Math.max(40, pitch * 0.71),
          }),
        ),
      ],
    },
    options,
  )
}
