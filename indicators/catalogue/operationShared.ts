import type { UnitId } from '../units.ts'
import type { Figures } from './indicator.ts'

/** What every indicator of an operation has in common. */
export const operationShared = {
  scope: 'operation',
  source: { fr: 'Fichiers de suivi de l’opération', en: 'Monitoring files of the operation' },
  citation: {
    fr: 'Suivi de l’opération, calculs Vigie',
    en: 'Monitoring of the operation, computed by Vigie',
  },
} as const

/** What every count of an operation has in common: the numerator is the figure, and more is better. */
export function operationCount(id: string, unit: UnitId, definition: string, figures: Figures) {
  return {
    ...operationShared,
    id,
    unit,
    figures,
    kind: 'count',
    decimals: 0,
    polarity: 'higher_is_better',
    numerator: null,
    denominator: null,
    definitions: [definition],
    hasInterval: false,
  } as const
}
