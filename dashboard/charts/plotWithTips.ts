import * as Plot from '@observablehq/plot'
import { noteTipPlaces, type TipPlace } from './tipPlaces.ts'

/** Draws a plot and notes where its tips are: Plot itself finds them for a mouse only. */
export function plotWithTips(options: Plot.PlotOptions): SVGSVGElement {
  const places: TipPlace[] = []
  const marks = [options.marks ?? []].flat(2)
  for (const mark of marks) if (mark instanceof Plot.Tip) noteRendered(mark, places)
  const svg = Plot.plot({ ...options, marks }) as SVGSVGElement
  noteTipPlaces(svg, places)
  return svg
}

/** The index of a facet also says which one it is. */
type Index = number[] & { fx?: unknown; fy?: unknown }
type Scale = ((value: unknown) => number) & { bandwidth?: () => number }
type Scales = { [name in 'x' | 'y' | 'fx' | 'fy']?: Scale }

/** As Plot's pointer reads them: the middle of two ends or the channel, from the corner of the facet. */
function noteRendered(tip: Plot.Tip, places: TipPlace[]): void {
  const { render } = tip
  tip.render = function (index: Index, scales, values, dimensions, context) {
    const { x, y, fx, fy } = scales as Scales
    const { marginLeft, marginTop, marginRight, marginBottom, width, height } = dimensions
    const left = (fx ? fx(index.fx) - marginLeft : 0) + (x?.bandwidth?.() ?? 0) / 2
    const top = (fy ? fy(index.fy) - marginTop : 0) + (y?.bandwidth?.() ?? 0) / 2
    const across = readChannel(values, ['px', 'x1', 'x2', 'x'], (marginLeft + width - marginRight) / 2)
    const down = readChannel(values, ['py', 'y1', 'y2', 'y'], (marginTop + height - marginBottom) / 2)
    const titles = (values as Titled).channels?.title?.value
    for (const i of index) places.push({ x: left + across(i), y: top + down(i), text: titles?.[i] ?? '' })
    return render.call(this, index, scales, values, dimensions, context)
  }
}

interface Titled {
  channels?: { title?: { value?: readonly string[] } }
}

type Channels = Record<string, ArrayLike<number> | undefined>

function readChannel(values: object, [own, first, second, plain]: string[], none: number) {
  const channels = values as Channels
  const at = (name = '') => channels[name]
  return (i: number): number =>
    at(own)?.[i] ??
    (at(first) && at(second) ? ((at(first)?.[i] ?? 0) + (at(second)?.[i] ?? 0)) / 2 : undefined) ??
    at(plain)?.[i] ??
    none
}
