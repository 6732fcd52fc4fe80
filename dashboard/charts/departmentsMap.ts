import * as Plot from '@observablehq/plot'
import { geoIdentity, geoPath } from 'd3'
import { classBreaks } from './classBreaks.ts'
import { classLegend, LEGEND_HEIGHT } from './classLegend.ts'
import { mapPaint } from './classPaint.ts'
import { type DepartmentShape, departmentShapes } from './departmentShapes.ts'
import { type ChartOptions, drawPlot, isNarrow, textWidth } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findKeyItems, keyRow } from './key.ts'
import { describeShown, findStatusWord, isValued, type Shown } from './shown.ts'
import { tileMarks } from './tiles.ts'
import { chartWords } from './words.ts'

export interface MapRow extends Shown {
  id: string
  /** `02`, `2A`, `971`. */
  code: string
  name: string
  chosen?: boolean
}

interface Options extends ChartOptions {
  /** Class limits to keep between two maps; by default those of the figures drawn. */
  breaks?: readonly number[]
  /** Outlines by code, in the plane; by default those of metropolitan departments. */
  shapes?: ReadonlyMap<string, DepartmentShape>
  /** Rounding of computed limits, in the unit of the values. */
  step?: number
}

interface Drawn extends MapRow {
  shape: DepartmentShape
}

/** A map this close names its departments and writes their values. */
const NAMED_UP_TO = 14
/** A map takes the width of its place, but no more than a screen in height. */
const TALLEST_MAP = 760
const TILE = 44

/** Departments in five classes of one hue, those without a value hatched or blank, overseas ones as tiles. */
export function departmentsMap(rows: readonly MapRow[], options: Options): SVGSVGElement {
  const { width, language, format, shapes = departmentShapes } = options
  const words = chartWords[language]
  const breaks = options.breaks ?? classBreaks(rows, { step: options.step })
  const drawn = rows.flatMap((row): Drawn[] => {
    const shape = shapes.get(row.code)
    return shape ? [{ ...row, shape }] : []
  })
  const close = drawn.length <= NAMED_UP_TO
  const collection = { type: 'FeatureCollection' as const, features: drawn.map(({ shape }) => shape) }
  const mapHeight = drawn.length === 0 ? 0 : Math.min(width * heightRatio(collection), TALLEST_MAP)
  const scale = findScale(collection, width, mapHeight)
  const named = close ? drawn.filter((row) => hasRoom(row, scale)) : []
  // overseas departments, and in a close-up those too small to be named in their outline
  const tiled = rows.filter(({ code }) =>
    close ? named.every((row) => row.code !== code) : !shapes.has(code),
  )
  const tileTop = mapHeight + 16
  const pitch = Math.min(84, width / Math.max(1, tiled.length))
  const tileSize = Math.min(TILE, pitch - 10)
  const tilesHeight = tiled.length > 0 ? TILE + 60 : 0
  const legendTop = tileTop + tilesHeight
  const key = findKeyItems(rows, { words, hatch: hatchFill('map') })
  const height = legendTop + LEGEND_HEIGHT + (key.length > 0 ? 24 : 0)
  const paint = (row: MapRow) => mapPaint(row, breaks, 'map')

  return drawPlot(
    {
      height,
      margin: 0,
      marginBottom: height - mapHeight,
      projection: drawn.length > 0 ? { type: 'identity', domain: collection, inset: 3 } : undefined,
      marks: [
        hatchPattern('map'),
        Plot.geo(drawn, {
          geometry: 'shape',
          fill: (row: Drawn) => paint(row).fill,
          stroke: (row: Drawn) => (isValued(row) ? ink.paper : ink.context),
          strokeWidth: close ? 1.25 : 0.75,
        }),
        // paper under the outline, so that it stands out from the darkest class too
        ...[
          { stroke: ink.paper, strokeWidth: 5.5 },
          { stroke: ink.text, strokeWidth: 2.5 },
        ].map((outline) =>
          Plot.geo(
            drawn.filter(({ chosen }) => chosen),
            { geometry: 'shape', strokeLinejoin: 'round', ...outline },
          ),
        ),
        named.map((row) => nameMark(row)),
        tiled.length > 0
          ? tileMarks(
              tiled.map((row, column) => ({ ...row, column, row: 0 })),
              {
                ...options,
                chart: 'map',
                breaks,
                x: (pitch - tileSize) / 2,
                y: tileTop,
                size: tileSize,
                pitch,
                labels: 'below',
              },
            )
          : null,
        classLegend({ breaks, format, x: 1, y: legendTop, width: Math.min(width, 420) }),
        keyRow(key, { x: 1, y: height - 10 }),
        Plot.tip(
          drawn,
          Plot.pointer(
            Plot.centroid({
              geometry: 'shape',
              title: (row: Drawn) => `${row.name}\n${describeShown(row, format, words)}`,
              fontSize: 13,
            }),
          ),
        ),
      ],
    },
    options,
  )

  /** Name and value in two lines at the middle of the department. */
  function nameMark(row: Drawn): Plot.Markish {
    const value = isValued(row) ? format(row.value) : findStatusWord(row.status, words)
    const { text } = paint(row)
    const label = (content: string, dy: number, fontWeight: number) =>
      Plot.text([row], {
        ...Plot.centroid({ geometry: 'shape' }),
        text: () => content,
        dy,
        fontWeight,
        fontSize: isNarrow(width) ? 12 : 13,
        fill: text,
        stroke: isValued(row) ? 'none' : ink.surface,
        strokeWidth: 4,
      })
    return [label(row.name, -7, row.chosen ? 700 : 600), label(value, 8, 400)]
  }
}

function heightRatio(collection: Collection): number {
  const [[left, top], [right, bottom]] = geoPath(geoIdentity()).bounds(collection)
  return (bottom - top) / (right - left)
}

function findScale(collection: Collection, width: number, height: number): number {
  const [[left, top], [right, bottom]] = geoPath(geoIdentity()).bounds(collection)
  return Math.min(width / (right - left), height / (bottom - top))
}

/** Whether name and value fit into the outline, or nearly. */
function hasRoom({ shape, name }: Drawn, scale: number): boolean {
  const [[left, top], [right, bottom]] = geoPath(geoIdentity()).bounds(shape)
  return (right - left) * scale > textWidth(name, 12) * 0.8 && (bottom - top) * scale > 38
}

type Collection = { type: 'FeatureCollection'; features: DepartmentShape[] }
