import * as Plot from '@observablehq/plot'
import type { Status } from '../../indicators/wire/observation.ts'
import { type ChartOptions, drawPlot, textWidth } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findStatusWord } from './shown.ts'
import { chartWords } from './words.ts'

export interface BulletData {
  achieved: { value: number | null; status: Status }
  target: number
  milestone: number | null
  baseline: number | null
  /** Share of the time that has passed, 0–1. */
  elapsed: number | null
}

const TOP = 48
const BAR = 18
const BOTTOM = 32

/**
 * A result against its target on one line from zero: bar = achieved, tall line = target, short tick = milestone,
 * triangle = where a steady pace would stand after the time elapsed.
 */
export function bullet(
  { achieved, target, milestone, baseline, elapsed }: BulletData,
  options: ChartOptions,
) {
  const { width, format, language } = options
  const words = chartWords[language]
  const known = achieved.status === 'published' ? achieved.value : null
  const highest = Math.max(target, known ?? 0, milestone ?? 0, baseline ?? 0)
  const domain = [0, highest * 1.02 || 1]
  const expected = elapsed === null ? null : (baseline ?? 0) + elapsed * (target - (baseline ?? 0))
  const room = width - 2 * MARGIN
  const at = (value: number) => MARGIN + (value / (domain[1] ?? 1)) * room

  return drawPlot(
    {
      height: TOP + BAR + BOTTOM,
      marginTop: TOP,
      marginBottom: BOTTOM,
      marginLeft: MARGIN,
      marginRight: MARGIN,
      x: { domain, axis: null },
      y: { axis: null },
      marks: [
        hatchPattern('bullet'),
        Plot.rect([0], { x1: 0, x2: domain[1], y1: 0, y2: 1, fill: ink.hairline, fillOpacity: 0.55 }),
        known === null
          ? Plot.rect([0], {
              x1: 0,
              x2: domain[1],
              y1: 0,
              y2: 1,
              fill: achieved.status === 'suppressed' ? hatchFill('bullet') : ink.surface,
              stroke: ink.context,
            })
          : Plot.rect([known], { x1: 0, x2: (value: number) => value, y1: 0.16, y2: 0.84, fill: ink.voice }),
        known === null
          ? Plot.text([findStatusWord(achieved.status, words)], {
              text: (word: string) => word,
              frameAnchor: 'middle',
              fill: ink.text,
              stroke: ink.surface,
              strokeWidth: 6,
            })
          : null,
        Plot.ruleX([target], { stroke: ink.text, strokeWidth: 3, insetTop: -7, insetBottom: -5 }),
        label(`${words.target} ${format(target)}`, target, { up: true, row: 1, weight: 600 }),
        milestone === null
          ? null
          : [
              Plot.ruleX([milestone], { stroke: ink.text, strokeWidth: 1.5, insetTop: -4, insetBottom: -2 }),
              label(`${words.milestone} ${format(milestone)}`, milestone, {
                up: true,
                row: 0,
                weight: 400,
                beside: target,
              }),
            ],
        expected === null || elapsed === null
          ? null
          : [
              Plot.dot([expected], {
                x: (value: number) => value,
                frameAnchor: 'bottom',
                dy: 7,
                symbol: 'triangle',
                r: 4.5,
                fill: ink.secondary,
              }),
              label(`${words.elapsed} ${percent(elapsed, language)}`, expected, {
                up: false,
                row: 0,
                weight: 400,
              }),
            ],
      ],
    },
    options,
  )

  /**
   * A text over or under a position, kept inside the picture; the target's is higher than the milestone's, which
   * stands on its own side of its tick where it would run into the target's.
   */
  function label(text: string, value: number, { up, row, weight, beside }: Place): Plot.Markish {
    const half = textWidth(text) / 2
    const runsInto = beside !== undefined && Math.abs(at(value) - at(beside)) < half + CLEAR
    const aside = runsInto && (value <= beside ? 'end' : 'start')
    const inside = at(value) - half < 0 ? 'start' : at(value) + half > width ? 'end' : 'middle'
    const textAnchor = aside || inside
    const shift = aside ? -CLEAR : MARGIN / 2
    return Plot.text([value], {
      x: (place: number) => place,
      text: () => text,
      frameAnchor: up ? 'top' : 'bottom',
      dy: up ? -18 - row * 15 : 23,
      dx: textAnchor === 'start' ? -shift : textAnchor === 'end' ? shift : 0,
      textAnchor,
      fontWeight: weight,
      fill: up ? ink.text : ink.secondary,
    })
  }
}

const MARGIN = 8
/** Between a text and a tick beside it. */
const CLEAR = 6

interface Place {
  up: boolean
  row: number
  weight: number
  /** Another position, whose tick the text keeps clear of. */
  beside?: number
}

function percent(share: number, language: ChartOptions['language']): string {
  const text = String(Math.round(share * 100))
  return language === 'fr' ? `${text}\u202f%` : `${text}%`
}
