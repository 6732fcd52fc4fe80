import { type Gap, gapToReference } from '../../../indicators/statistics/gap.ts'
import { type Difference, newcombe, type Share } from '../../../indicators/statistics/newcombe.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'

/** The change between two dates of one territory with its 95 % interval; undefined without counts. */
export function findChange(now: Observation, before: Observation): Difference | undefined {
  const [later, earlier] = [findShare(now), findShare(before)]
  return later && earlier ? newcombe(later, earlier) : undefined
}

/** The gap of a territory to a reference that contains it; undefined without counts. */
export function findGap(territory: Observation, reference: Observation): Gap | undefined {
  const [part, whole] = [findShare(territory), findShare(reference)]
  return part && whole ? gapToReference(part, whole) : undefined
}

function findShare({ numerator, denominator }: Observation): Share | undefined {
  return numerator === null || denominator === null ? undefined : { numerator, denominator }
}
