import { type ColumnType, codesOf, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'
import { participations } from '../participations.ts'

/** What is known of one participation, as the conditions on it read it; the names are those of the contract. */
export const recordColumns = {
  sexe: 'text',
  age_entree: 'number',
  date_entree: 'date',
  statut_emploi_entree: 'text',
  duree_chomage_mois: 'number',
  en_formation_entree: 'text',
  /** Level of education 0–8 (ISCED), read from the diploma and its classification. */
  cite: 'number',
  menage_sans_emploi: 'text',
  menage_enfants: 'text',
  parent_isole: 'text',
  handicap: 'text',
  nationalite_pays_tiers: 'text',
  origine_etrangere: 'text',
  minorite: 'text',
  autre_desavantage: 'text',
  sans_logement: 'text',
  zone_rurale: 'text',
  besoin_particulier: 'text',
  niveau_intervention: 'text',
  date_sortie: 'date',
  motif_sortie: 'text',
  situation_sortie: 'text',
  reinscrit_rentree_suivante: 'text',
  /** Immediate results: the events after exit where there are any, else the answers at exit. */
  recherche_emploi: 'text',
  emploi: 'text',
  formation: 'text',
  qualification: 'text',
  /** Days from exit to the event, or to the day the answers were keyed. */
  jours_emploi: 'number',
  jours_formation: 'number',
  jours_qualification: 'number',
  statut_emploi_6m: 'text',
  situation_amelioree_6m: 'text',
  jours_6m: 'number',
} as const satisfies Record<string, 'text' | 'number' | 'date'>

const yesNo = ['oui', 'non', 'refus']
// Columns that are worked out of several have the codes of what they come from.
const derivedCodes: Readonly<Record<string, readonly string[]>> = {
  niveau_intervention: ['1', '2', '3', '4'],
  recherche_emploi: yesNo,
  emploi: yesNo,
  formation: yesNo,
  qualification: yesNo,
}

// Every day but 29 February, which exists one year in four.
const day = '((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)'
// One comparison is `column operator value`; case matters only in the words that join them.
const comparison = `(${Object.keys(recordColumns).map(patternOf).join('|')})`
const joint = '([ ]*[;,][ ]*|[ ]+([eE][tT]|[aA][nN][dD]|[oO][uU]|[oO][rR])[ ]+)'
const written = new RegExp(`^${comparison}(${joint}${comparison})*$`)

/** The closed grammar of the indicators that a programme declares over participations. */
export const condition: ColumnType = defineType({
  name: 'condition',
  accepted: {
    fr: `des comparaisons «\u00a0colonne opérateur valeur\u00a0» jointes par et ou ou, comme age_entree < 18 et sexe = F\u202f; opérateurs = ≠ < ≤ > ≥ (= ≠ pour un code)\u202f; colonnes ${Object.keys(recordColumns).join(' ')}`,
    en: `comparisons “column operator value” joined by et (and) or ou (or), such as age_entree < 18 et sexe = F; operators = ≠ < ≤ > ≥ (= ≠ for a code); columns ${Object.keys(recordColumns).join(' ')}`,
  },
  examples: ['age_entree < 18 et statut_emploi_entree = inactif', 'cite <= 1 ou sexe = F'],
  sqlType: 'VARCHAR',
  schema: { type: 'string' },
  parse: (text) => (written.test(text) ? text : undefined),
  compileValue: (expression) => `case when ${compileMatches(expression, written)} then ${expression} end`,
})

function patternOf(name: string): string {
  const kind: string = recordColumns[name as keyof typeof recordColumns]
  const order = '(==|!=|<>|<=|>=|=|≠|<|≤|>|≥)'
  if (kind === 'number') return `${name}[ ]*${order}[ ]*-?[0-9]+([.][0-9]+)?`
  if (kind === 'date') return `${name}[ ]*${order}[ ]*(19|20)[0-9]{2}-${day}`
  return `${name}[ ]*(==|=|!=|<>|≠)[ ]*(${codesNamed(name).join('|')})`
}

function codesNamed(name: string): readonly string[] {
  const type = participations.columns.find((column) => column.name === name)?.type
  const codes = (type && codesOf(type)) ?? derivedCodes[name]
  if (!codes) throw new Error(`condition: no codes for ${name}`)
  return codes
}
