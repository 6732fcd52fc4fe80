import { foldLabel } from '../../contracts/language/cell.ts'
import type { ColumnType } from '../../contracts/language/columnType.ts'

/**
 * Labels met in French files → the code they most likely stand for, by type of column. Only what is the same thing
 * in other words: `en recherche d’emploi` is not `emploi`.
 */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: { filles: 'F', femmes: 'F', garcons: 'M', hommes: 'M', masc: 'M', fem: 'F' },
  employment: {
    en_recherche_d_emploi: 'chomage',
    recherche_d_emploi: 'chomage',
    demandeur_d_emploi: 'chomage',
    chomeur: 'chomage',
    chomeuse: 'chomage',
    salarie: 'emploi',
    salariee: 'emploi',
    en_activite: 'emploi',
    sans_activite: 'inactif',
    inactivite: 'inactif',
  },
  territory_level: {
    dep: 'departement',
    dept: 'departement',
    reg: 'region',
    lycee_professionnel: 'etablissement',
  },
  track: {
    voie_generale_et_technologique: 'lycee_gt',
    lycee_general_et_technologique: 'lycee_gt',
    general_et_technologique: 'lycee_gt',
    gt: 'lycee_gt',
    legt: 'lycee_gt',
    cap: 'lycee_pro_cap',
    bac_pro: 'lycee_pro_bac',
    baccalaureat_professionnel: 'lycee_pro_bac',
    premier_cycle: 'college',
    apprentis: 'apprentissage',
  },
  sector: { prive_sous_contrat: 'prive', privee: 'prive', publique: 'public', pu: 'public', pr: 'prive' },
  rate_unit: { '%': 'pourcent', pct: 'pourcent', en_pourcent: 'pourcent' },
  exit_situation: {
    maintien_en_scolarite: 'maintien_scolarite',
    maintenu_en_scolarite: 'maintien_scolarite',
    retour_en_formation: 'retour_formation',
    en_apprentissage: 'apprentissage',
    en_emploi: 'emploi',
    en_service_civique: 'service_civique',
    suivi_mission_locale: 'mission_locale',
    non_connue: 'inconnue',
    inconnu: 'inconnue',
  },
  exit_reason: { fin_de_prise_en_charge: 'terme', fin_du_parcours: 'terme', abandonne: 'abandon' },
  need: { aucune: 'aucun', sans: 'aucun' },
}

/** The code that a label the type does not accept most likely stands for; undefined when there is none. */
export function findLikelyCode(type: ColumnType, label: string): string | undefined {
  const labels = known[type.name] ?? {}
  const folded = foldLabel(label)
  return Object.hasOwn(labels, folded) ? labels[folded] : undefined
}
