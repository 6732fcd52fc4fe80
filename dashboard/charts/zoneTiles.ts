import { classBreaks } from './classBreaks.ts'
import { classLegend, LEGEND_HEIGHT } from './classLegend.ts'
import { type ChartOptions, drawPlot } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { findKeyItems, keyRow } from './key.ts'
import type { Shown } from './shown.ts'
import { tileMarks } from './tiles.ts'
import { chartWords } from './words.ts'

export interface ZoneRow extends Shown {
  id: string
  code: string
  name: string
  chosen?: boolean
}

interface Options extends ChartOptions {
  breaks?: readonly number[]
  step?: number
}

/** Where the ten zones of the Fédération Wallonie-Bruxelles stand to each other: column, row. */
const zonePlaces: Record<string, readonly [number, number]> = {
  'BE.FWB.Z01': [2, 0],
  'BE.FWB.Z08': [0, 1],
  'BE.FWB.Z09': [1, 1],
  'BE.FWB.Z02': [2, 1],
  'BE.FWB.Z04': [3, 1],
  'BE.FWB.Z05': [4, 1],
  'BE.FWB.Z10': [1, 2],
  'BE.FWB.Z06': [2, 2],
  'BE.FWB.Z03': [3, 2],
  'BE.FWB.Z07': [3, 3],
}

const COLUMNS = 5
const LARGEST_TILE = 104

/** Territories without a published outline as tiles: the ten zones as they lie, any others in order of name. */
export function zoneTiles(rows: readonly ZoneRow[], options: Options): SVGSVGElement {
  const { width, language, format } = options
  const breaks = options.breaks ?? classBreaks(rows, { step: options.step })
  const key = findKeyItems(rows, { words: chartWords[language], hatch: hatchFill('zones') })
  const pitch = Math.min(LARGEST_TILE, width / COLUMNS)
  const tiles = place(rows)
  const legendTop = (Math.max(0, ...tiles.map(({ row }) => row)) + 1) * pitch + 16
  const height = legendTop + LEGEND_HEIGHT + (key.length > 0 ? 24 : 0)
  return drawPlot(
    {
      height,
      margin: 0,
      marks: [
        hatchPattern('zones'),
        tileMarks(tiles, {
          chart: 'zones',
          breaks,
          language,
          format,
          x: 0,
          y: 0,
          size: pitch - 2,
          pitch,
          labels: 'inside',
        }),
        classLegend({ breaks, format, x: 1, y: legendTop, width: Math.min(width, 420) }),
        keyRow(key, { x: 1, y: height - 10 }),
      ],
    },
    options,
  )
}

function place(rows: readonly ZoneRow[]) {
  if (rows.every(({ id }) => zonePlaces[id])) {
    return rows.flatMap((row) => {
      const [column, line] = zonePlaces[row.id] ?? [0, 0]
      return [{ ...row, column, row: line }]
    })
  }
  const named = [...rows].sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  return named.map((row, index) => ({ ...row, column: index % COLUMNS, row: Math.floor(index / COLUMNS) }))
}
