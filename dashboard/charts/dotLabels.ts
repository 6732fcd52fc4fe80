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

/** A line of text that is there already, `y` at its middle. */
export interface TakenPlace {
  left: number
  right: number
  y: number
}

interface Room {
  right: number
  bottom: number
  dots?: readonly { x: number; y: number }[]
  texts?: readonly TakenPlace[]
}

/**
 * Where names stand beside their dots: to the right where there is room, moved up or down, whichever is less, until
 * none covers another, a dot or a text.
 */
export function placeLabels(
  places: readonly LabelPlace[],
  { right, bottom, dots = [], texts = [] }: Room,
): PlacedLabel[] {
  const taken = [...dots.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, y })), ...texts]
  const placed = new Map<LabelPlace, PlacedLabel>()
  for (const place of [...places].sort((a, b) => a.y - b.y)) {
    const width = textWidth(place.name)
    const anchor = place.x + AWAY + width <= right ? 'start' : 'end'
    const left = anchor === 'start' ? place.x + AWAY : place.x - AWAY - width
    const covers = (y: number) =>
      taken.some((box) => Math.abs(box.y - y) < LINE && box.left < left + width + 4 && box.right > left - 4)
    const y = findFree(place.y)
    taken.push({ left, right: left + width, y })
    placed.set(place, { x: anchor === 'start' ? left : left + width, y, anchor })

    function findFree(from: number): number {
      for (let away = 0; from + away < bottom; away += 2) {
        if (!covers(from + away)) return from + away
        if (from - away > 0 && !covers(from - away)) return from - away
      }
      return bottom
    }
  }
  return places.flatMap((place) => placed.get(place) ?? [])
}

type Scale = (value: number) => number

/** The names of some dots, on top of all that is drawn; `across` is what a dot stands at on x. */
export function dotLabels<Dot extends NamedDot>(
  drawn: readonly Dot[],
  isNamed: (dot: Dot) => boolean,
  {
    across,
    right,
    bottom,
    texts,
  }: { across: (dot: Dot) => number; right: number; bottom: number; texts?: (y: Scale) => TakenPlace[] },
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
    const room = {
      right,
      bottom,
      dots: drawn.map(place),
      texts: texts?.((value) => Number(y?.(value))) ?? [],
    }
    placeLabels(places, room).forEach((place, index) => {
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
