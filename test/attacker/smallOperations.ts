import type { Engine } from '../../etl/engine.ts'
import { insertRow } from '../etl/observe/warehouse.ts'

interface SmallOperation {
  operation: string
  rules: string
  conventions: readonly string[]
  territory: string
  places: readonly string[]
  participants: number
  firstYear: number
}

const operations: readonly SmallOperation[] = [
  {
    operation: 'one',
    rules: 'fse-2014-2020',
    conventions: ['one-a', 'one-b'],
    territory: 'FR.A20',
    places: ['FR.D02', 'FR.D60', 'FR.D80'],
    participants: 260,
    firstYear: 2017,
  },
  {
    operation: 'two',
    rules: 'fse-plus-2021-2027',
    conventions: ['two-a'],
    territory: 'BE.FWB',
    places: ['BE.FWB.Z01', 'BE.FWB.Z02'],
    participants: 180,
    firstYear: 2021,
  },
]

/** Two operations with prevention and remediation, under the two sets of rules; the same rows every time. */
export async function addOperations(engine: Engine): Promise<void> {
  for (const one of operations) await addOperation(engine, one)
}

async function addOperation(engine: Engine, one: SmallOperation) {
  const { operation, rules, conventions, territory, firstYear, participants } = one
  const period = { periode_du: `${firstYear}-09-01`, periode_au: `${firstYear + 3}-08-31` }
  const named = { intitule: operation, pays: territory.slice(0, 2), porteur: territory }
  await insertRow(engine, 'operations', { operation, ...named, ...period })
  for (const convention of conventions) {
    const terms = { regles: rules, age_min: 15, age_max: 20 }
    const judged = { programme: `programme of ${operation}`, priorite: '1', cadre_performance: 'oui' }
    await insertRow(engine, 'conventions', { convention, operation, ...terms, ...judged, ...period })
  }
  for (const [niveau_intervention, type] of [
    [1, 'autre'],
    [3, 'dispositif_relais'],
  ] as const) {
    const action = `${operation}-${niveau_intervention}`
    await insertRow(engine, 'actions', { action, operation, niveau_intervention, type, territory })
  }
  for (const { indicateur, convention, jalon_date, cible_date } of targetsOf(one)) {
    await insertRow(engine, 'targets', {
      operation,
      convention,
      indicateur,
      unite: 'nombre',
      sens: 'hausse',
      version: 1,
      jalon_valeur: 40,
      jalon_date,
      cible_valeur: 90,
      cible_date,
      date_decision: period.periode_du,
    })
  }
  const draw = drawFrom(participants)
  for (let index = 0; index < participants; index++) {
    await insertRow(engine, 'participations', {
      ...participantOf(one, draw),
      participant: `p${index}`,
      line: index + 1,
    })
  }
}

/** Milestones and deadlines inside the data: what had been reached by then is cut out of months or years. */
function targetsOf({ conventions, firstYear }: SmallOperation) {
  const milestones = ['-12-31', '-10-31'].map((day) => `${firstYear}${day}`)
  return [null, ...conventions].flatMap((convention) =>
    ['participations_entered', 'esf_co01', 'esf_co06', 'esfplus_eeco01', 'esfplus_eeco02'].map(
      (indicateur, index) => ({
        convention,
        indicateur,
        jalon_date: milestones[index % 2] ?? null,
        cible_date: index < 2 ? `${firstYear + 1}-08-31` : `${firstYear + 1}-03-31`,
      }),
    ),
  )
}

function participantOf({ operation, conventions, places, firstYear }: SmallOperation, draw: Draw) {
  const left = draw(10) < 8
  const level = draw(5) < 3 ? 1 : 3
  const [entry, stay] = [draw(20), draw(9) + 1]
  return {
    operation,
    convention: draw(7) < 5 ? (conventions[0] ?? '') : (conventions.at(-1) ?? ''),
    territory: places[Math.min(draw(places.length), draw(places.length))] ?? '',
    action: `${operation}-${level}`,
    sexe: draw(8) < 3 ? 'F' : 'M',
    age_entree: 15 + Math.min(draw(6), draw(6)),
    date_entree: dayOf(firstYear, entry),
    statut_emploi_entree: ['inactif', 'inactif', 'inactif', 'chomage', 'chomage', 'emploi'][draw(6)] ?? '',
    duree_chomage_mois: draw(12),
    en_formation_entree: draw(2) === 0 ? 'oui' : 'non',
    niveau_diplome: draw(20) === 0 ? null : (['V bis', 'V', 'IV'][Math.min(draw(3), draw(3))] ?? ''),
    nomenclature: 'fr_ancienne',
    menage_sans_emploi: 'non',
    menage_enfants: 'non',
    parent_isole: 'non',
    date_sortie: left ? dayOf(firstYear, entry + stay) : null,
    situation_sortie: left ? (situations[Math.min(draw(9), draw(9))] ?? '') : null,
    date_saisie_sortie: left ? dayOf(firstYear, entry + stay + (draw(4) === 0 ? 2 : 0)) : null,
    reinscrit_rentree_suivante: left && draw(3) > 0 ? (draw(3) > 0 ? 'oui' : 'non') : null,
    en_formation_sortie: left ? (draw(2) === 0 ? 'oui' : 'non') : null,
    qualification_sortie: left ? (draw(4) === 0 ? 'oui' : 'non') : null,
    statut_emploi_sortie: left ? (draw(4) === 0 ? 'emploi' : 'inactif') : null,
    recherche_emploi_sortie: left ? (draw(4) === 0 ? 'oui' : 'non') : null,
  }
}

const situations = [
  ...['maintien_scolarite', 'retour_formation', 'sans_solution', 'apprentissage', 'emploi'],
  ...['formation_professionnelle', 'mission_locale', 'inconnue', 'service_civique'],
]

/** The tenth of a month, so many months after the September of a year. */
function dayOf(year: number, months: number): string {
  return new Date(Date.UTC(year, 8 + months, 10)).toISOString().slice(0, 10)
}

type Draw = (below: number) => number

/** Whole numbers from a linear congruential generator (Numerical Recipes): the same after the same seed. */
function drawFrom(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
