import { criticalT } from './criticalT.ts'
import type { Difference } from './newcombe.ts'

export interface Point {
  x: number
  y: number
}

/** A line fitted to `count` points: y = meanY + slope·(x − meanX); `residual` is s, `spread` Σ(x − x̄)². */
export interface Line {
  slope: number
  meanX: number
  meanY: number
  count: number
  spread: number
  residual: number
}

/** Ordinary least squares; undefined for fewer than three points or a single x. */
export function fitLine(points: readonly Point[]): Line | undefined {
  const count = points.length
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  if (count < 3 || spread === 0) return undefined
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread
  const squares = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0)
  return { slope, meanX, meanY, count, spread, residual: Math.sqrt(squares / (count - 2)) }
}

/**
 * The line at x with the interval a new observation would fall in with probability 1 − alpha:
 * `ŷ ± t_{n−2}·s·√(1 + 1/n + (x − x̄)²/Σ(x − x̄)²)` (Draper and Smith 1998, Applied Regression Analysis).
 */
export function predict(line: Line, x: number, { alpha = 0.05 }: { alpha?: number } = {}): Difference {
  const value = line.meanY + line.slope * (x - line.meanX)
  const widening = Math.sqrt(1 + 1 / line.count + (x - line.meanX) ** 2 / line.spread)
  const reach = criticalT(alpha, line.count - 2) * line.residual * widening
  return { value, lower: value - reach, upper: value + reach }
}
