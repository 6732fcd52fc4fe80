import { inactive, longTerm, mustBe, unemployed } from './atEntry.ts'
import { between, compare, is } from './condition.ts'
import type { EsfRule, ProjectRule, RuleSet, Window } from './rule.ts'

const within28 = (column: Window['column']): Window => ({ column, from: 0, to: 28 })
const afterSixMonths: Window = { column: 'jours_6m', from: 180 }
const entry = { moment: 'entry', eligible: [], sensitive: false } as const
const sensitive = { ...entry, sensitive: true } as const
const exit = { moment: 'exit', sensitive: false } as const
const later = { moment: 'six_months', sensitive: false, window: afterSixMonths } as const

/** Regulation (EU) 2021/1057, annex I: what a participant is at entry. */
// biome-ignore format: a table to be read line by line
const outputs: EsfRule[] = [
  { ...entry, code: 'EECO01', label: { fr: 'Ensemble des participants', en: 'Total number of participants' }, counts: { and: [] }, countsIncomplete: true },
  { ...entry, code: 'EECO02', label: { fr: 'Chômeurs, y compris de longue durée', en: 'Unemployed, including long-term' }, counts: unemployed },
  { ...entry, code: 'EECO03', label: { fr: 'Chômeurs de longue durée', en: 'Long-term unemployed' }, eligible: [mustBe.unemployed], counts: longTerm },
  { ...entry, code: 'EECO04', label: { fr: 'Personnes inactives', en: 'Inactive' }, counts: inactive },
  { ...entry, code: 'EECO05', label: { fr: 'Personnes en emploi, y compris indépendantes', en: 'Employed, including self-employed' }, counts: is('statut_emploi_entree', 'emploi') },
  { ...entry, code: 'EECO06', label: { fr: 'Enfants de moins de 18 ans', en: 'Children below 18 years of age' }, counts: compare('age_entree', '<', 18) },
  { ...entry, code: 'EECO07', label: { fr: 'Jeunes de 18 à 29 ans', en: 'Young people aged 18 to 29' }, counts: between('age_entree', 18, 29) },
  { ...entry, code: 'EECO08', label: { fr: '55 ans et plus', en: 'Aged 55 and above' }, counts: compare('age_entree', '≥', 55) },
  { ...entry, code: 'EECO09', label: { fr: 'Au plus premier cycle du secondaire (CITE 0 à 2)', en: 'Lower secondary education or less (ISCED 0 to 2)' }, counts: between('cite', 0, 2) },
  { ...entry, code: 'EECO10', label: { fr: 'Second cycle du secondaire ou post-secondaire (CITE 3 ou 4)', en: 'Upper secondary or post-secondary education (ISCED 3 or 4)' }, counts: between('cite', 3, 4) },
  { ...entry, code: 'EECO11', label: { fr: 'Enseignement supérieur (CITE 5 à 8)', en: 'Tertiary education (ISCED 5 to 8)' }, counts: between('cite', 5, 8) },
  { ...sensitive, code: 'EECO12', label: { fr: 'Personnes handicapées', en: 'Participants with disabilities' }, counts: is('handicap', 'oui') },
  { ...sensitive, code: 'EECO13', label: { fr: 'Ressortissants de pays tiers', en: 'Third-country nationals' }, counts: is('nationalite_pays_tiers', 'oui') },
  { ...sensitive, code: 'EECO14', label: { fr: 'Origine étrangère', en: 'Foreign background' }, counts: is('origine_etrangere', 'oui') },
  { ...sensitive, code: 'EECO15', label: { fr: 'Minorités', en: 'Minorities' }, counts: is('minorite', 'oui') },
  { ...sensitive, code: 'EECO16', label: { fr: 'Sans domicile ou exclusion du logement', en: 'Homeless or housing exclusion' }, counts: is('sans_logement', 'oui') },
  { ...sensitive, code: 'EECO17', label: { fr: 'Zones rurales', en: 'Rural areas' }, counts: is('zone_rurale', 'oui') },
]

/** What became of a participant; EECR01 and EECR04 exclude each other, the last event in the 28 days wins. */
// biome-ignore format: a table to be read line by line
const results: EsfRule[] = [
  { ...exit, code: 'EECR01', label: { fr: 'Inactifs engagés dans une recherche d’emploi', en: 'Inactive, engaged in job searching' }, eligible: [mustBe.inactive], counts: is('recherche_emploi', 'oui'), window: within28('jours_emploi') },
  { ...exit, code: 'EECR02', label: { fr: 'Suivant des études ou une formation', en: 'In education or training' }, eligible: [mustBe.outOfEducation], counts: is('formation', 'oui'), window: within28('jours_formation') },
  { ...exit, code: 'EECR03', label: { fr: 'Obtenant une qualification', en: 'Gaining a qualification' }, eligible: [], counts: is('qualification', 'oui'), window: within28('jours_qualification') },
  { ...exit, code: 'EECR04', label: { fr: 'Exerçant un emploi', en: 'In employment' }, eligible: [mustBe.jobless], counts: is('emploi', 'oui'), window: within28('jours_emploi') },
  { ...later, code: 'EECR05', label: { fr: 'Exerçant un emploi six mois après', en: 'In employment six months after' }, eligible: [mustBe.jobless], counts: is('statut_emploi_6m', 'emploi') },
  { ...later, code: 'EECR06', label: { fr: 'Situation améliorée sur le marché du travail six mois après', en: 'Improved labour market situation six months after' }, eligible: [mustBe.employed], counts: is('situation_amelioree_6m', 'oui') },
]

// biome-ignore format: a table to be read line by line
const projects: ProjectRule[] = [
  { code: 'EECO18', label: { fr: 'Administrations ou services publics soutenus', en: 'Public administrations or services supported' }, column: 'administration_publique' },
  { code: 'EECO19', label: { fr: 'Micro, petites et moyennes entreprises soutenues', en: 'Micro, small and medium enterprises supported' }, column: 'pme' },
]

export const rulesPlus: RuleSet = {
  id: 'fse-plus-2021-2027',
  prefix: 'esfplus',
  label: { fr: 'FSE+ 2021-2027', en: 'ESF+ 2021-2027' },
  sexes: ['F', 'M', 'X'],
  rules: [...outputs, ...results],
  projects,
}
