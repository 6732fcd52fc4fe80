import { findClass } from './classBreaks.ts'
import { hatchFill } from './hatch.ts'
import { classColours, ink } from './ink.ts'
import { colouredValue, isValued, type Shown } from './shown.ts'

interface Paint {
  fill: string
  text: string
}

/** The colour of a class; fewer classes than five are spread over the whole range of the hue. */
export function classPaint(index: number, count: number): Paint {
  const last = classColours.length - 1
  const position = count <= 1 ? 2 : Math.round((index / (count - 1)) * last)
  return classColours[position] ?? { fill: ink.surface, text: ink.text }
}

/** The paint of a territory on a map: its class, the hatching when it is hidden, nothing when it is missing. */
export function mapPaint(shown: Shown, breaks: readonly number[], chart: string): Paint {
  if (isValued(shown)) return classPaint(findClass(colouredValue(shown), breaks), breaks.length + 1)
  return { fill: shown.status === 'suppressed' ? hatchFill(chart) : ink.surface, text: ink.text }
}
