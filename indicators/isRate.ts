import type { IndicatorWire } from './wire/indicator.ts'

/** Whether an indicator says a part of a whole, that territories of any size can be compared by. */
export function isRate({ kind }: Pick<IndicatorWire, 'kind'>): boolean {
  return kind === 'rate' || kind === 'share'
}
