import * as fc from 'fast-check'
import { recordColumns } from '../../../contracts/values/condition.ts'
import { type EsfRecord, isRecordColumn } from '../../../indicators/esf/record.ts'
import { readPairs } from './readCases.ts'

/** The record that the tables of cases start from. */
export const usualRecord: EsfRecord = {
  sexe: 'F',
  age_entree: 17,
  date_entree: '2019-09-15',
  statut_emploi_entree: 'inactif',
  duree_chomage_mois: null,
  en_formation_entree: 'oui',
  cite: 2,
  menage_sans_emploi: 'non',
  menage_enfants: 'non',
  parent_isole: 'non',
  handicap: 'non',
  nationalite_pays_tiers: 'non',
  origine_etrangere: 'non',
  minorite: 'non',
  autre_desavantage: 'non',
  sans_logement: 'non',
  zone_rurale: 'non',
  besoin_particulier: 'aucun',
  niveau_intervention: '2',
  date_sortie: '2020-06-15',
  motif_sortie: 'terme',
  situation_sortie: 'sans_solution',
  reinscrit_rentree_suivante: 'non',
  recherche_emploi: 'non',
  emploi: 'non',
  formation: 'non',
  qualification: 'non',
  jours_emploi: 10,
  jours_formation: 10,
  jours_qualification: 10,
  statut_emploi_6m: 'inactif',
  situation_amelioree_6m: 'non',
  jours_6m: 190,
}

/** The usual record with what a case says of it. */
export function recordWith(pairs: string): EsfRecord {
  const record = { ...usualRecord }
  for (const [name, value] of readPairs(pairs)) {
    if (!isRecordColumn(name)) throw new Error(`${name}: not a column`)
    record[name] = value !== null && recordColumns[name] === 'number' ? Number(value) : value
  }
  return record
}

const answer = fc.constantFrom('oui', 'non', 'refus', null)
const status = fc.constantFrom('emploi', 'chomage', 'inactif', null)
const days = fc.option(fc.integer({ min: 0, max: 60 }))
const dates = { noInvalidDate: true, min: new Date('2016-01-01'), max: new Date('2022-12-31') }
const date = fc.date(dates).map((day) => day.toISOString().slice(0, 10))

/** Any record, blanks and refusals everywhere they may be. */
export const anyRecord: fc.Arbitrary<EsfRecord> = fc.record({
  sexe: fc.constantFrom('F', 'M', 'X', null),
  age_entree: fc.option(fc.integer({ min: 6, max: 70 })),
  date_entree: date,
  statut_emploi_entree: status,
  duree_chomage_mois: fc.option(fc.integer({ min: 0, max: 20 })),
  en_formation_entree: answer,
  cite: fc.option(fc.integer({ min: 0, max: 8 })),
  menage_sans_emploi: answer,
  menage_enfants: answer,
  parent_isole: answer,
  handicap: answer,
  nationalite_pays_tiers: answer,
  origine_etrangere: answer,
  minorite: answer,
  autre_desavantage: answer,
  sans_logement: answer,
  zone_rurale: answer,
  besoin_particulier: fc.constantFrom('aucun', 'allophone', null),
  niveau_intervention: fc.constantFrom('1', '2', '3', '4', null),
  date_sortie: fc.option(date),
  motif_sortie: fc.constantFrom('terme', 'abandon', null),
  situation_sortie: fc.constantFrom('emploi', 'sans_solution', 'inconnue', null),
  reinscrit_rentree_suivante: answer,
  recherche_emploi: answer,
  emploi: answer,
  formation: answer,
  qualification: answer,
  jours_emploi: days,
  jours_formation: days,
  jours_qualification: days,
  statut_emploi_6m: status,
  situation_amelioree_6m: answer,
  jours_6m: fc.option(fc.integer({ min: 60, max: 400 })),
})
