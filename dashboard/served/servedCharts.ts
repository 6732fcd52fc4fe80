import { createContext } from 'preact'
import { announceChart } from '../charts/announceChart.ts'

/** Where a page is drawn without a window, on the server: takes the charts that the page mounts. Undefined in a browser. */
export const ServedCharts = createContext<ChartTaker | undefined>(undefined)

export type Draw = (width: number) => SVGElement | Promise<SVGElement>
/** Takes a chart to draw, gives what holds its place in the page. */
export type ChartTaker = (chart: { draw: Draw; alt: string; widthAtDesk?: number | undefined }) => string
export type Screen = 'desk' | 'phone'

/** Pixels beside the margins, at a desk as wide as a page gets, on the narrowest phone. */
const widths: Record<Screen, number> = { desk: 1240, phone: 328 }

/**
 * Collects the charts of a page while it is written, and puts them in their places afterwards. A chart shrinks with its
 * place and never grows: one drawn for the narrowest phone moves nothing when it is drawn again for its place. What comes
 * with code of its own is left to a phone to draw when it gets there.
 */
export function collectCharts(screen: Screen) {
  const charts: Promise<SVGElement>[] = []
  const take: ChartTaker = ({ draw, alt, widthAtDesk = widths.desk }) => {
    const drawn = draw(Math.min(widths[screen], widthAtDesk))
    if (screen === 'phone' && drawn instanceof Promise) return ''
    charts.push(Promise.resolve(drawn).then((chart) => markDrawn(announceChart(chart, alt))))
    return mark(charts.length - 1)
  }
  const place = async (html: string) => {
    const drawn = await Promise.all(charts)
    return drawn.reduce((whole, chart, n) => whole.replace(mark(n), () => chart.outerHTML), html)
  }
  return { take, place }
}

/** Until the chart that answers a pointer and keys takes its place. */
function markDrawn(chart: SVGElement): SVGElement {
  chart.setAttribute('data-drawn', '')
  return chart
}

/** What no text of a page can hold: it would be escaped. */
function mark(n: number): string {
  return `<!--chart ${n}-->`
}
