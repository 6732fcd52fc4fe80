/** A place that can be pointed at in a chart: where, in its own pixels, and what the tip says there. */
export interface TipPlace {
  x: number
  y: number
  text: string
}

const noted = new WeakMap<SVGElement, readonly TipPlace[]>()

/** The places of a chart that have a tip, in the order of its data. */
export function findTipPlaces(chart: SVGElement): readonly TipPlace[] {
  return noted.get(chart) ?? []
}

export function noteTipPlaces(chart: SVGElement, places: readonly TipPlace[]): void {
  noted.set(chart, places)
}
