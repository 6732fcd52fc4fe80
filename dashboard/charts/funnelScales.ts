import { funnelLimits } from '../../indicators/statistics/funnel.ts'

const STEPS = 160

export interface Curve extends NonNullable<ReturnType<typeof funnelLimits>> {
  n: number
}

/** The limits along the axis, at steps even to the eye. */
export function findCurves(
  [low, high]: readonly [number, number],
  { theta, tauSquared }: { theta: number; tauSquared: number },
): Curve[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const n = low * (high / low) ** (step / STEPS)
    // exact limits are of whole numbers of people
    const limits = funnelLimits(n < 100 ? Math.max(1, Math.round(n)) : n, theta, { tauSquared })
    return limits && { n, ...limits }
  }).filter((at) => at !== undefined)
}

/** From the smallest to the largest, with room on both sides. */
export function findRange(denominators: readonly number[]): readonly [number, number] {
  if (denominators.length === 0) return [1, 10]
  return [Math.min(...denominators) / 1.35, Math.max(...denominators) * 1.35]
}

/** Room for the dots and the limits where they are narrowest; a funnel is wider than the chart at its mouth. */
export function findDomain(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || high || 0.01) * 0.12
  return [Math.max(0, low - room), Math.min(1, high + room)]
}

/** 1, 2 and 5 times the powers of ten, as many as there is room for. */
export function findTicks([low, high]: readonly [number, number], atMost: number): number[] {
  const steps = [[1, 2, 5], [1, 3], [1]]
  const powers = Array.from({ length: 12 }, (_, power) => 10 ** power)
  const ticks = steps.map((factors) =>
    powers.flatMap((power) => factors.map((factor) => factor * power)).filter((n) => n >= low && n <= high),
  )
  return ticks.find((list) => list.length <= atMost && list.length > 0) ?? [Math.round(Math.sqrt(low * high))]
}
