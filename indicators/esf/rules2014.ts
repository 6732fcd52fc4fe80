import { above54, asked, disadvantaged, inactive, longTerm, mustBe, unemployed } from './atEntry.ts'
import { between, compare, is } from './condition.ts'
import type { EsfRule, ProjectRule, RuleSet, Window } from './rule.ts'

/** Regulation (EU) 1304/2013, annex I; CO12–CO14 left it in 2018. */
const householdUntil = '2017-12-31'
const within28 = (column: Window['column']): Window => ({ column, from: 0, to: 28 })
const afterSixMonths: Window = { column: 'jours_6m', from: 180 }
const entry = { moment: 'entry', eligible: [], sensitive: false } as const
const household = { ...entry, sensitive: true, validTo: householdUntil } as const
const sensitive = { ...entry, sensitive: true } as const
const exit = { moment: 'exit', sensitive: false } as const
const later = { moment: 'six_months', sensitive: false, window: afterSixMonths } as const

/** What a participant is at entry. */
// biome-ignore format: a table to be read line by line
const outputs: EsfRule[] = [
  { ...entry, code: 'CO01', label: { fr: 'Chômeurs, y compris de longue durée', en: 'Unemployed, including long-term' }, counts: unemployed },
  { ...entry, code: 'CO02', label: { fr: 'Chômeurs de longue durée', en: 'Long-term unemployed' }, eligible: [mustBe.unemployed], counts: longTerm },
  { ...entry, code: 'CO03', label: { fr: 'Personnes inactives', en: 'Inactive' }, counts: inactive },
  { ...entry, code: 'CO04', label: { fr: 'Personnes inactives, ni en études ni en formation', en: 'Inactive, not in education or training' }, eligible: [mustBe.inactive], counts: is('en_formation_entree', 'non') },
  { ...entry, code: 'CO05', label: { fr: 'Personnes en emploi, y compris indépendantes', en: 'Employed, including self-employed' }, counts: is('statut_emploi_entree', 'emploi') },
  { ...entry, code: 'CO06', label: { fr: 'Moins de 25 ans', en: 'Below 25 years of age' }, counts: compare('age_entree', '<', 25) },
  { ...entry, code: 'CO07', label: { fr: 'Plus de 54 ans', en: 'Above 54 years of age' }, counts: above54 },
  { ...entry, code: 'CO08', label: { fr: 'Plus de 54 ans, au chômage ou inactifs ni en études ni en formation', en: 'Above 54, unemployed or inactive and not in education or training' }, eligible: [mustBe.above54], counts: { or: [unemployed, { and: [inactive, is('en_formation_entree', 'non')] }] } },
  { ...entry, code: 'CO09', label: { fr: 'Enseignement primaire ou premier cycle du secondaire (CITE 1 ou 2)', en: 'Primary or lower secondary education (ISCED 1 or 2)' }, counts: between('cite', 1, 2) },
  { ...entry, code: 'CO10', label: { fr: 'Second cycle du secondaire ou post-secondaire (CITE 3 ou 4)', en: 'Upper secondary or post-secondary education (ISCED 3 or 4)' }, counts: between('cite', 3, 4) },
  { ...entry, code: 'CO11', label: { fr: 'Enseignement supérieur (CITE 5 à 8)', en: 'Tertiary education (ISCED 5 to 8)' }, counts: between('cite', 5, 8) },
  { ...household, code: 'CO12', label: { fr: 'Ménage sans emploi', en: 'Jobless household' }, counts: is('menage_sans_emploi', 'oui') },
  { ...household, code: 'CO13', label: { fr: 'Ménage sans emploi avec enfants à charge', en: 'Jobless household with dependent children' }, eligible: [{ reason: 'household_with_job', when: is('menage_sans_emploi', 'oui') }], counts: is('menage_enfants', 'oui') },
  { ...household, code: 'CO14', label: { fr: 'Adulte seul avec enfants à charge', en: 'Single adult with dependent children' }, eligible: [{ reason: 'not_single_adult', when: is('parent_isole', 'oui') }], counts: is('menage_enfants', 'oui') },
  { ...sensitive, code: 'CO15', label: { fr: 'Migrants, origine étrangère, minorités', en: 'Migrants, foreign background, minorities' }, counts: { or: [is('nationalite_pays_tiers', 'oui'), is('origine_etrangere', 'oui'), asked('minorite')] } },
  { ...sensitive, code: 'CO16', label: { fr: 'Personnes handicapées', en: 'Participants with disabilities' }, counts: is('handicap', 'oui') },
  { ...sensitive, code: 'CO17', label: { fr: 'Autres personnes défavorisées', en: 'Other disadvantaged' }, counts: is('autre_desavantage', 'oui') },
  { ...sensitive, code: 'CO18', label: { fr: 'Sans domicile ou exclusion du logement', en: 'Homeless or housing exclusion' }, counts: is('sans_logement', 'oui') },
  { ...sensitive, code: 'CO19', label: { fr: 'Zones rurales', en: 'Rural areas' }, counts: is('zone_rurale', 'oui') },
]

/** What became of a participant, within 28 days of leaving or six months after. */
// biome-ignore format: a table to be read line by line
const results: EsfRule[] = [
  { ...exit, code: 'CR01', label: { fr: 'Inactifs engagés dans une recherche d’emploi', en: 'Inactive, engaged in job searching' }, eligible: [mustBe.inactive], counts: is('recherche_emploi', 'oui'), window: within28('jours_emploi') },
  { ...exit, code: 'CR02', label: { fr: 'Suivant des études ou une formation', en: 'In education or training' }, eligible: [mustBe.outOfEducation], counts: is('formation', 'oui'), window: within28('jours_formation') },
  { ...exit, code: 'CR03', label: { fr: 'Obtenant une qualification', en: 'Gaining a qualification' }, eligible: [], counts: is('qualification', 'oui'), window: within28('jours_qualification') },
  { ...exit, code: 'CR04', label: { fr: 'Exerçant un emploi', en: 'In employment' }, eligible: [mustBe.jobless], counts: is('emploi', 'oui'), window: within28('jours_emploi') },
  { ...exit, code: 'CR05', label: { fr: 'Personnes défavorisées avec un résultat', en: 'Disadvantaged, with any of these results' }, eligible: [mustBe.disadvantaged], counts: { anyOf: ['CR01', 'CR02', 'CR03', 'CR04'] }, sensitive: true },
  { ...later, code: 'CR06', label: { fr: 'Exerçant un emploi six mois après', en: 'In employment six months after' }, eligible: [mustBe.jobless], counts: is('statut_emploi_6m', 'emploi') },
  { ...later, code: 'CR07', label: { fr: 'Situation améliorée sur le marché du travail six mois après', en: 'Improved labour market situation six months after' }, eligible: [mustBe.employed], counts: is('situation_amelioree_6m', 'oui') },
  { ...later, code: 'CR08', label: { fr: 'Plus de 54 ans, exerçant un emploi six mois après', en: 'Above 54, in employment six months after' }, eligible: [mustBe.above54, mustBe.jobless], counts: is('statut_emploi_6m', 'emploi') },
  { ...later, code: 'CR09', label: { fr: 'Personnes défavorisées exerçant un emploi six mois après', en: 'Disadvantaged, in employment six months after' }, eligible: [{ reason: 'not_disadvantaged', when: disadvantaged }, mustBe.jobless], counts: is('statut_emploi_6m', 'emploi'), sensitive: true },
]

// biome-ignore format: a table to be read line by line
const projects: ProjectRule[] = [
  { code: 'CO20', label: { fr: 'Projets de partenaires sociaux ou d’ONG', en: 'Projects by social partners or NGOs' }, column: 'porteur_social_ou_ong' },
  { code: 'CO21', label: { fr: 'Projets pour les femmes en emploi', en: 'Projects for women in employment' }, column: 'femmes_en_emploi' },
  { code: 'CO22', label: { fr: 'Projets pour les administrations publiques', en: 'Projects for public administrations' }, column: 'administration_publique' },
  { code: 'CO23', label: { fr: 'Projets pour les PME', en: 'Projects for small and medium enterprises' }, column: 'pme' },
]

export const rules2014: RuleSet = {
  id: 'fse-2014-2020',
  prefix: 'esf',
  label: { fr: 'FSE 2014-2020', en: 'ESF 2014-2020' },
  sexes: ['F', 'M'],
  householdUntil,
  rules: [...outputs, ...results],
  projects,
}
