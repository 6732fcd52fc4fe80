import { findTipPlaces, type TipPlace } from '../charts/tipPlaces.ts'

/** Which place each key leads to, from the one shown; -1 is none yet. */
const moves: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * Lets the keyboard do in a chart what the mouse does: arrows show one tip after the other, Enter asks where the figure
 * comes from, Escape puts the tip away. `say` is given the words of each tip.
 */
export function pointByKeys(chart: SVGElement, say: (text: string) => void): void {
  const places = findTipPlaces(chart)
  let at = -1
  const leave = () => {
    at = -1
    chart.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
    say('')
  }
  chart.addEventListener('blur', leave)
  chart.addEventListener('keydown', (event) => {
    const move = moves[event.key]
    if (event.key === 'Escape') leave()
    if (event.key === 'Enter' && at >= 0) chart.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    at = move(at, places.length - 1)
    const place = places[at]
    if (!place) return
    pointAt(chart, place)
    say(place.text)
  })
}

/** As if the mouse were there: what Plot shows and what a click asks for follow. */
function pointAt(chart: SVGElement, { x, y }: TipPlace): void {
  const { left, top, width } = chart.getBoundingClientRect()
  const scale = width / Number(chart.getAttribute('width'))
  const where = { clientX: left + x * scale, clientY: top + y * scale, pointerType: 'mouse' }
  chart.dispatchEvent(new PointerEvent('pointermove', where))
}
