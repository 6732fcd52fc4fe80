import * as Plot from '@observablehq/plot'
import { formatPeriod } from '../../indicators/format.ts'
import { type ChartOptions, drawPlot } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findKeyItems, keyRow } from './key.ts'
import { describeShown, isValued, type Shown } from './shown.ts'
import { chartWords } from './words.ts'

export interface PeriodBar extends Shown {
  /** A month (`2019-10`) or a school year. */
  period: string
}

const STUB = 10

/** One bar a period from zero; a suppressed period is a hatched stub of fixed height, whatever its number. */
export function monthlyBars(bars: readonly PeriodBar[], options: ChartOptions): SVGSVGElement {
  const { width, language, format } = options
  const words = chartWords[language]
  const valued = bars.filter(isValued)
  const key = findKeyItems(bars, { words, hatch: hatchFill('months') })
  const marginBottom = 28 + (key.length > 0 ? 24 : 0)
  const height = 210 + (key.length > 0 ? 24 : 0)
  const labelled = findLabelled(bars, (width - 60) / 58)
  const stub = { x: 'period', y: 0, insetTop: -STUB }
  return drawPlot(
    {
      height,
      marginTop: 16,
      marginLeft: 44,
      marginRight: 8,
      marginBottom,
      x: { type: 'band', domain: bars.map(({ period }) => period), axis: null, padding: 0.12 },
      y: { domain: [0, Math.max(1, ...valued.map(({ value }) => value))], nice: 4, axis: null },
      marks: [
        hatchPattern('months'),
        Plot.gridY({ ticks: 4, stroke: ink.hairline, strokeOpacity: 1 }),
        Plot.axisY({ ticks: 4, tickFormat: format, tickSize: 0, label: null, fill: ink.secondary }),
        Plot.axisX(labelled, {
          tickFormat: (period: string) => formatPeriod(period, language, { short: true }),
          tickSize: 4,
          label: null,
          fill: ink.secondary,
          stroke: ink.hairline,
        }),
        Plot.barY(valued, { x: 'period', y: 'value', fill: ink.voice }),
        Plot.barY(
          bars.filter(({ status }) => status === 'suppressed'),
          {
            ...stub,
            y1: 0,
            y2: 0,
            y: undefined,
            fill: hatchFill('months'),
            stroke: ink.secondary,
            strokeWidth: 0.75,
          },
        ),
        Plot.barY(
          bars.filter(({ status }) => status === 'not_available'),
          { ...stub, y1: 0, y2: 0, y: undefined, fill: ink.surface, stroke: ink.context, strokeWidth: 0.75 },
        ),
        Plot.ruleY([0], { stroke: ink.secondary }),
        keyRow(key, { x: 6, y: height - 9 }),
        Plot.tip(
          bars,
          Plot.pointerX({
            x: 'period',
            y: (bar: PeriodBar) => bar.value ?? 0,
            title: (bar: PeriodBar) =>
              `${formatPeriod(bar.period, language)}\n${describeShown(bar, format, words)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )
}

/** Each September where the bars are months, otherwise every bar, as far as there is room. */
function findLabelled(bars: readonly PeriodBar[], room: number): string[] {
  const septembers = bars.map(({ period }) => period).filter((period) => /^\d{4}-09$/.test(period))
  const wanted = septembers.length > 1 ? septembers : bars.map(({ period }) => period)
  const step = Math.max(1, Math.ceil(wanted.length / Math.max(1, room)))
  return wanted.filter((_, index) => index % step === 0)
}
