import { dayOf } from './day.ts'
import type { Diploma, Stay } from './participationRow.ts'
import type { Random } from './seededRandom.ts'

// the French scale of levels was renumbered in 2019: V, IV became 3, 4
const renumberedOn = dayOf('2019-09-01')

/** Level of diploma at entry, in the scale in force that day. */
export function frenchDiploma(random: Random): (age: number, stay: Stay) => Diploma {
  return (age, { entry }) => {
    const [before, after] = drawLevel(random, age)
    return entry < renumberedOn
      ? { level: before, nomenclature: 'fr_ancienne' }
      : { level: after, nomenclature: 'fr_nouvelle' }
  }
}

function drawLevel(random: Random, age: number): readonly [string, string] {
  if (age < 15) return ['VI', '1']
  return random.weighted([
    [['VI', '1'], age < 17 ? 0.45 : 0.2],
    [['Vbis', '2'], age < 17 ? 0.54 : 0.5],
    [['V', '3'], age < 17 ? 0.01 : 0.24],
    [['IV', '4'], age < 19 ? 0 : 0.06],
  ] as const)
}
