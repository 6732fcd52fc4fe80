import type { Observation, Status } from '../../../indicators/wire/observation.ts'
import { ink } from '../../charts/ink.ts'
import type { Part } from '../../charts/stackedShare.ts'

/** Kinds of solution as the lists give them, school first. */
export const solutionKinds = [
  'formation_scolaire',
  'apprentissage',
  'formation_professionnelle',
  'mission_locale',
  'emploi',
  'service_civique',
  'ecole_2e_chance',
] as const

export const partIds = [
  ...solutionKinds,
  'solved',
  'in_care',
  'no_solution',
  'unreachable',
  'not_contacted',
  'out_of_scope',
] as const
export type PartId = (typeof partIds)[number]

/** Figures of one list: of one territory at one date. */
export interface ListFigures {
  verified: Observation | undefined
  reached: Observation | undefined
  solutions: Observation | undefined
  kinds: readonly Observation[]
  unsolved: Observation | undefined
}

export interface ListPart {
  id: PartId
  count: number | null
  status: Status
  /** The published figure that gives it, or the first of those it is worked out from. */
  figure: Observation | undefined
}

export interface Partition {
  listed: number
  parts: ListPart[]
}

export interface DatedList extends Partition {
  /** The day of the list in words. */
  date: string
}

/**
 * What became of everyone on a list, from the numerators and denominators of the published shares:
 * not contacted = listed − verified, unreachable = verified − reached, out of scope = listed − in scope,
 * without solution = unsolved − not contacted − unreachable, in care = in scope − unsolved − solutions.
 * A part that needs a hidden number is hidden. Undefined when the length of the list is not known.
 */
export function findPartition({
  verified,
  reached,
  solutions,
  kinds,
  unsolved,
}: ListFigures): Partition | undefined {
  const listed = verified?.denominator ?? null
  if (listed === null) return undefined
  const inScope = solutions?.denominator ?? null
  const notContacted = minus(listed, verified?.numerator)
  const unreachable = minus(verified?.numerator, reached?.numerator)
  const hidden = [verified, reached, solutions, unsolved].some((one) => one?.status === 'suppressed')
  const derived = (id: PartId, figure: Observation | undefined, count: number | null): ListPart => ({
    id,
    count,
    figure,
    status: count !== null ? 'published' : hidden ? 'suppressed' : 'not_available',
  })
  return {
    listed,
    parts: [
      // kinds of solution are published down to the department; below it, only all of them together
      ...(kinds.length === 0
        ? [derived('solved', solutions, solutions?.numerator ?? null)]
        : solutionKinds.map((id): ListPart => {
            const figure = kinds.find(({ dimensions }) => dimensions.solution === id)
            return { id, count: figure?.numerator ?? null, status: figure?.status ?? 'not_available', figure }
          })),
      derived('in_care', unsolved, minus(inScope, unsolved?.numerator, solutions?.numerator)),
      derived('no_solution', unsolved, minus(unsolved?.numerator, notContacted, unreachable)),
      derived('unreachable', reached, unreachable),
      derived('not_contacted', verified, notContacted),
      derived('out_of_scope', solutions, minus(listed, inScope)),
    ],
  }
}

function minus(...terms: (number | null | undefined)[]): number | null {
  const known = terms.filter((term) => term !== null && term !== undefined)
  const [first = 0, ...rest] = known
  return known.length === terms.length ? rest.reduce((left, term) => left - term, first) : null
}

const light = 'var(--on-light-class, #16232f)'
const dark = 'var(--on-dark-class, #ffffff)'
/** Training in blues, other solutions in greens, care apart, then what is not solved in sands. */
const paints: Record<PartId, { fill: string; text: string }> = {
  solved: { fill: 'var(--class-4, #3876ad)', text: dark },
  formation_scolaire: { fill: 'var(--class-5, #0d4378)', text: dark },
  apprentissage: { fill: 'var(--class-4, #3876ad)', text: dark },
  formation_professionnelle: { fill: 'var(--class-3, #84b0d6)', text: light },
  mission_locale: { fill: 'var(--part-agency, #2f7468)', text: dark },
  emploi: { fill: 'var(--part-job, #7db8ab)', text: light },
  service_civique: { fill: 'var(--part-service, #acd3ca)', text: light },
  ecole_2e_chance: { fill: 'var(--part-second-chance, #d3e8e3)', text: light },
  in_care: { fill: 'var(--part-care, #d5cce6)', text: light },
  no_solution: { fill: 'var(--part-no-solution, #b59d74)', text: light },
  unreachable: { fill: 'var(--part-unreachable, #cfc3a8)', text: light },
  not_contacted: { fill: 'var(--part-not-contacted, #e6e0d2)', text: light },
  out_of_scope: { fill: ink.surface, text: ink.text },
}

/** The parts as shares of the list, for one stacked bar. */
export function toListShares({ listed, parts }: Partition, name: (id: PartId) => string): Part[] {
  return parts.map(({ id, count, status }) => ({
    id,
    name: name(id),
    value: count === null || listed === 0 ? null : count / listed,
    status,
    flags: [],
    ...paints[id],
  }))
}
