import type { Target } from '../../../indicators/wire/target.ts'

/** `bullet-amarrages-plus-participations-entered-be-fwb-z09`: what is drawn of a target, its operation, indicator and scope. */
export function findFigureId(
  drawn: 'bullet' | 'trajectory',
  operation: string,
  { indicator, scope }: Pick<Target, 'indicator' | 'scope'>,
): string {
  return [drawn, operation, indicator, scope.convention, scope.territory, scope.sex]
    .filter((part) => part !== null)
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
}
