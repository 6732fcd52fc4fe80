import { paintPng } from '../figure/paintPng.ts'
import { standAlone } from '../figure/standAlone.ts'

/** A picture ready for a file: its bytes, and its size in pixels of a page. */
interface Painted {
  data: Uint8Array
  width: number
  height: number
}

/** Room for labels that lean out of their chart, on each side, in pixels. */
export const PADDING = 16

/** A chart as a PNG without words around it: the document writes them as text. */
export async function paintChart(chart: SVGElement): Promise<Painted> {
  const sizeOf = (name: string) => Number(chart.getAttribute(name)) + 2 * PADDING
  const [width, height] = [sizeOf('width'), sizeOf('height')]
  const drawing = chart.cloneNode(true) as SVGElement
  drawing.setAttribute('x', String(PADDING))
  drawing.setAttribute('y', String(PADDING))
  const image = await paintPng(
    standAlone(chart.ownerDocument, [drawing], { width, height, paper: '#ffffff' }),
  )
  return { data: new Uint8Array(await image.arrayBuffer()), width, height }
}
