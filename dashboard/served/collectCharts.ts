import { announceChart } from '../charts/announceChart.ts'
import type { TakeChart } from '../components/chartTaker.ts'
import { type Screen, screens } from './screens.ts'

/**
 * Collects the charts of a page while it is written, and puts them in their places afterwards. A chart shrinks with its
 * place and never grows: one drawn for the narrowest phone moves nothing when it is drawn again for its place. What comes
 * with code of its own is left to a phone to draw when it gets there.
 */
export function collectCharts(screen: Screen) {
  const charts: Promise<string>[] = []
  const take: TakeChart = ({ draw, alt, widthAtDesk = screens.desk.chart }) => {
    const drawn = draw(Math.min(screens[screen].chart, widthAtDesk))
    // the place of one that fails stays empty, for the browser to draw it
    const html = Promise.resolve(drawn)
      .then((chart) => markSent(announceChart(chart, alt)).outerHTML)
      .catch(() => '')
    if (screen === 'phone' && drawn instanceof Promise) return ''
    return mark(charts.push(html) - 1)
  }
  const place = async (html: string) => {
    const drawn = await Promise.all(charts)
    return drawn.reduce((whole, chart, n) => whole.replace(mark(n), () => chart), html)
  }
  return { take, place }
}

/** Until the chart that answers a pointer and keys takes its place. */
function markSent(chart: SVGElement): SVGElement {
  chart.setAttribute('data-sent', '')
  return chart
}

/** What no text of a page can hold: it would be escaped. */
function mark(n: number): string {
  return `<!--chart ${n}-->`
}
