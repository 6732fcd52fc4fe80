/** What is known of one participation, as the ESF rules read it; the names are those of the contract. */
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

export type RecordColumn = keyof typeof recordColumns

/** Null is a blank: never asked or lost. `refus` is an answer that was declined. */
export type EsfRecord = Record<RecordColumn, string | number | null>

/** Columns that make no public figure, at any count. */
export const sensitiveColumns: readonly RecordColumn[] = [
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
]

export function isRecordColumn(name: string): name is RecordColumn {
  return Object.hasOwn(recordColumns, name)
}
