import { formatDay } from './day.ts'
import type { Exit } from './exitOutcome.ts'
import type { Random } from './seededRandom.ts'
import type { Row } from './writeCsv.ts'

export const participationColumns = [
  'convention',
  'id_participant',
  'identifiant_type',
  'reference_locale',
  'action',
  'sexe',
  'date_naissance',
  'niveau',
  'code_territoire',
  'uai',
  'fase',
  'date_entree',
  'statut_emploi_entree',
  'duree_chomage_mois',
  'en_formation_entree',
  'niveau_diplome',
  'nomenclature',
  'menage_sans_emploi',
  'menage_enfants',
  'parent_isole',
  'handicap',
  'nationalite_pays_tiers',
  'origine_etrangere',
  'minorite',
  'autre_desavantage',
  'sans_logement',
  'zone_rurale',
  'besoin_particulier',
  'date_questionnaire',
  'date_sortie',
  'motif_sortie',
  'situation_sortie',
  'recherche_emploi_sortie',
  'en_formation_sortie',
  'qualification_sortie',
  'statut_emploi_sortie',
  'date_saisie_sortie',
  'reinscrit_rentree_suivante',
  'statut_emploi_6m',
  'situation_amelioree_6m',
  'date_releve_6m',
]

export type Person = {
  id: string
  sex: string
  birth: number
  level: string
  territory: string
  uai: string
  action: string
  actionLevel: number
}

/** One stay of a person under one convention; days are day numbers, no exit while it is open. */
export type Stay = { person: Person; convention: string; entry: number; exit: Exit | undefined }

export type Diploma = { level: string; nomenclature: string }

/** A row of the participations contract; a part of the entry records is left incomplete, as they come. */
export function participationRow(
  stay: Stay,
  {
    random,
    diploma,
    asksMinority,
  }: { random: Random; diploma: (age: number, stay: Stay) => Diploma; asksMinority: boolean },
): Row {
  const { person, entry, exit } = stay
  const age = Math.floor((entry - person.birth) / 365.25)
  const employment = drawEmployment(random, age, person.actionLevel)
  const enrolled = person.actionLevel < 4 || random.chance(0.15)
  const { level, nomenclature } = diploma(age, stay)
  const missing = random.chance(0.07) ? random.pick(['statut', 'diplome', 'menage', 'naissance', 'sexe']) : ''
  const household = (yes: number) => (missing === 'menage' ? '' : drawAnswer(random, yes, 0.02))
  const disability = drawAnswer(random, 0.07, 0.03)
  const row = [
    stay.convention,
    person.id,
    'local',
    '',
    person.action,
    missing === 'sexe' ? '' : person.sex,
    missing === 'naissance' ? '' : formatDay(person.birth),
    person.level,
    person.territory,
    person.uai,
    '',
    formatDay(entry),
    missing === 'statut' ? '' : employment,
    employment === 'chomage' ? random.integer(1, 18) : '',
    enrolled ? 'oui' : 'non',
    missing === 'diplome' ? '' : level,
    missing === 'diplome' ? '' : nomenclature,
    household(0.24),
    household(0.31),
    household(0.22),
    disability,
    drawAnswer(random, 0.06, 0.03),
    drawAnswer(random, 0.16, 0.06),
    asksMinority ? drawAnswer(random, 0.03, 0.08) : '',
    drawAnswer(random, 0.1, 0.04),
    drawAnswer(random, 0.01, 0.02),
    drawAnswer(random, 0.3, 0.01),
    drawNeed(random, disability),
    missing === '' ? formatDay(Math.min(entry + random.integer(0, 12), exit?.day ?? entry + 12)) : '',
    ...exitCells(exit),
  ]
  return asksMinority ? row : row.filter((_, i) => participationColumns[i] !== 'minorite')
}

/** The columns without `minorite`, which may not be collected in France. */
export const frenchParticipationColumns = participationColumns.filter((column) => column !== 'minorite')

function exitCells(exit: Exit | undefined): Row {
  if (exit === undefined) return Array.from({ length: 12 }, () => '')
  return [
    formatDay(exit.day),
    exit.reason,
    exit.situation,
    exit.seekingWork,
    exit.inTraining,
    exit.qualified,
    exit.employment,
    exit.keyedOn === undefined ? '' : formatDay(exit.keyedOn),
    exit.enrolledNextYear,
    exit.employmentAtSixMonths,
    exit.improvedAtSixMonths,
    exit.sixMonthsOn === undefined ? '' : formatDay(exit.sixMonthsOn),
  ]
}

function drawAnswer(random: Random, yes: number, refused: number): string {
  return random.weighted([
    ['oui', yes],
    ['refus', refused],
    ['', 0.02],
    ['non', 0.98 - yes - refused],
  ])
}

function drawEmployment(random: Random, age: number, actionLevel: number): string {
  if (age < 16 || actionLevel < 4) return random.chance(age < 16 ? 0 : 0.01) ? 'emploi' : 'inactif'
  return random.weighted([
    ['inactif', 0.62],
    ['chomage', 0.34],
    ['emploi', 0.04],
  ])
}

function drawNeed(random: Random, disability: string): string {
  if (disability === 'oui') return 'handicap'
  return random.weighted([
    ['aucun', 0.88],
    ['allophone', 0.07],
    ['sous_main_de_justice', 0.015],
    ['', 0.035],
  ])
}
