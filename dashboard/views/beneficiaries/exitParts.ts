import type { Observation, Status } from '../../../indicators/wire/observation.ts'
import { ink } from '../../charts/ink.ts'
import type { Part } from '../../charts/stackedShare.ts'

/** Situations at exit in reading order: kept in school and back to training first, unknown last. */
export const situations = [
  'maintien_scolarite',
  'retour_formation',
  'apprentissage',
  'formation_professionnelle',
  'service_civique',
  'emploi',
  'other',
  'unknown',
] as const
export type Situation = (typeof situations)[number]

export interface ExitPart {
  id: Situation
  count: number | null
  status: Status
  /** The published figure that gives it, or the one it is what is left of. */
  figure: Observation | undefined
}

interface Figures {
  positive: Observation
  /** Positive exits by kind. */
  kinds: readonly Observation[]
  unknown: Observation
}

/** How many exits ended in each situation; all exits are the denominator of the unknown share. */
export function findExitParts({ positive, kinds, unknown }: Figures): ExitPart[] {
  return situations.map((id) => {
    if (id === 'unknown') {
      return { id, count: unknown.numerator, status: unknown.status, figure: unknown }
    }
    if (id === 'other') {
      const left = subtract(positive.denominator, positive.numerator, positive.status)
      return { id, ...left, figure: positive }
    }
    const figure = kinds.find(({ dimensions }) => dimensions.solution === id)
    return { id, count: figure?.numerator ?? null, status: figure?.status ?? 'not_available', figure }
  })
}

function subtract(whole: number | null, part: number | null, status: Status) {
  const known = whole !== null && part !== null
  return { count: known ? whole - part : null, status }
}

const paints: Record<Situation, { fill: string; text: string }> = {
  maintien_scolarite: { fill: 'var(--class-5, #0d4378)', text: 'var(--on-dark-class, #ffffff)' },
  retour_formation: { fill: 'var(--class-4, #3876ad)', text: 'var(--on-dark-class, #ffffff)' },
  apprentissage: { fill: 'var(--class-3, #84b0d6)', text: 'var(--on-light-class, #16232f)' },
  formation_professionnelle: { fill: 'var(--class-2, #b4cfe6)', text: 'var(--on-light-class, #16232f)' },
  service_civique: { fill: 'var(--part-service, #acd3ca)', text: 'var(--on-light-class, #16232f)' },
  emploi: { fill: 'var(--part-job, #7db8ab)', text: 'var(--on-light-class, #16232f)' },
  other: { fill: 'var(--part-no-solution, #b59d74)', text: 'var(--on-light-class, #16232f)' },
  unknown: { fill: ink.surface, text: ink.text },
}

/** The parts as shares of all exits, for one stacked bar. */
export function toShares(
  parts: readonly ExitPart[],
  { exits, name }: { exits: number; name: (id: Situation) => string },
): Part[] {
  return parts.map(({ id, count, status }) => ({
    id,
    name: name(id),
    value: count === null || exits === 0 ? null : count / exits,
    status,
    flags: [],
    ...paints[id],
  }))
}
