import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Target } from '../../../indicators/wire/target.ts'

/** Versions in force, in the order of the catalogue, the whole operation before its parts. */
export function orderTargets(targets: readonly Target[], catalogue: readonly IndicatorWire[]): Target[] {
  const rank = ({ indicator }: Target) => catalogue.findIndex(({ id }) => id === indicator)
  const parts = ({ scope }: Target) => Object.values(scope).filter((part) => part !== null).length
  return targets
    .filter(({ superseded }) => !superseded)
    .toSorted((a, b) => rank(a) - rank(b) || parts(a) - parts(b))
}
