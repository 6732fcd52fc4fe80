import type { RenderFunction } from '@observablehq/plot'
import { textWidth } from './drawPlot.ts'
import { ink } from './ink.ts'
import { svgElement } from './svgElement.ts'

export interface NamedDot {
  name: string
  value: number
  colour?: string
}

export interface LabelPlace {
  x: number
  y: number
  name: string
}

export interface PlacedLabel {
  /** Baseline middle, and which way the text runs from `x`. */
  x: number
  y: number
  anchor: 'start' | 'end'
}

const LINE = 16
const AWAY = 10
const DOT = 5

/** Where names stand beside their dots: to the right where there is room, moved down until none covers another or a dot. */
export function placeLabels(
  places: readonly LabelPlace[],
  { right, bottom, dots = [] }: { right: number; bottom: number; dots?: readonly { x: number; y: number }[] },
): PlacedLabel[] {
  const taken = dots.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, y }))
  const placed = new Map<LabelPlace, PlacedLabel>()
  for (const place of [...places].sort((a, b) => a.y - b.y)) {
    const width = textWidth(place.name)
    const anchor = place.x + AWAY + width <= right ? 'start' : 'end'
    const left = anchor === 'start' ? place.x + AWAY : place.x - AWAY - width
    const covers = (y: number) =>
      taken.some((box) => Math.abs(box.y - y) < LINE && box.left < left + width + 4 && box.right > left - 4)
    let y = place.y
    while (covers(y) && y < bottom) y += 2
    taken.push({ left, right: left + width, y })
    placed.set(place, { x: anchor === 'start' ? left : left + width, y, anchor })
  }
  return places.flatMap((place) => placed.get(place) ?? [])
}

/** The names of some dots, on top of all that is drawn; `across` is what a dot stands at on x. */
export function dotLabels<Dot extends NamedDot>(
  drawn: readonly Dot[],
  isNamed: (dot: Dot) => boolean,
  { across, right, bottom }: { across: (dot: Dot) => number; right: number; bottom: number },
): RenderFunction {
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const place = (dot: Dot) => ({ name: dot.name, x: Number(x?.(across(dot))), y: Number(y?.(dot.value)) })
    const named = drawn.filter(isNamed)
    const places = named.map(place)
    const group = svgElement(document, 'g', {
      fill: ink.text,
      stroke: ink.paper,
      'stroke-width': 4,
      'paint-order': 'stroke',
      'stroke-linejoin': 'round',
    })
    placeLabels(places, { right, bottom, dots: drawn.map(place) }).forEach((place, index) => {
      const point = named[index]
      const attributes = {
        x: place.x,
        y: place.y,
        dy: '0.32em',
        'text-anchor': place.anchor,
        'font-weight': point?.colour ? 600 : 400,
      }
      group.append(svgElement(document, 'text', attributes, point?.name ?? ''))
    })
    return group
  }
}
