import type { SieiPart } from '../contracts/sieiListings.ts'
import type { Track } from './tracks.ts'

type Shares = readonly (readonly [SieiPart, number])[]

/** Share of a list not found back in training, by extraction of the year (October, January, March). */
export const inScopeShares = [0.58, 0.52, 0.47]

const october = {
  non_contactes: 0.3,
  injoignables: 0.15,
  refus: 0.05,
  sans_solution: 0.12,
  accompagnes: 0.18,
}
const january = {
  non_contactes: 0.17,
  injoignables: 0.16,
  refus: 0.06,
  sans_solution: 0.14,
  accompagnes: 0.22,
}
const march = { non_contactes: 0.1, injoignables: 0.16, refus: 0.06, sans_solution: 0.15, accompagnes: 0.25 }

/** What becomes of the listed who are not back in training: fewer left uncontacted as the year and the years go. */
export function inScopeParts(extraction: number, year: number, age: string): Shares {
  const state = [october, january, march][extraction] ?? october
  const found = 1 + extraction * 0.25
  return [
    ['non_contactes', state.non_contactes * (1 - (year - 2015) * 0.03)],
    ['injoignables', state.injoignables],
    ['refus', state.refus],
    ['sans_solution', state.sans_solution],
    ['accompagnes', state.accompagnes],
    ['service_civique', 0.02 * found],
    ['ecole_2e_chance', 0.02 * found],
    ['mission_locale', 0.12 * found],
    ['emploi', (age === '16-17' ? 0.012 : 0.05) * found],
  ]
}

/** What the list counts and the rate does not: out of scope, or found back in training. */
export function outOfScopeParts(track: Track): Shares {
  return [
    ['hors_champ', 0.2],
    ['formation_scolaire', track === 'apprentissage' ? 0.3 : 0.48],
    ['apprentissage', track === 'apprentissage' ? 0.4 : 0.22],
    ['formation_professionnelle', 0.1],
  ]
}
