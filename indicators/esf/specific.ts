import { columnsReadBy } from './condition.ts'
import { parseCondition } from './parseCondition.ts'
import { sensitiveColumns } from './record.ts'
import type { EsfRule } from './rule.ts'

/** A line of the dataset `specific_indicators`. */
export interface SpecificIndicator {
  indicateur: string
  operation: string | null
  libelle_fr: string
  libelle_en: string | null
  condition: string
}

/** The rule a programme declared, counted over complete records like the common ones; undefined when it cannot be read. */
export function specificRule(declared: SpecificIndicator): EsfRule | undefined {
  const counts = parseCondition(declared.condition)
  if (!counts) return undefined
  const columns = columnsReadBy(counts)
  return {
    code: declared.indicateur,
    label: { fr: declared.libelle_fr, en: declared.libelle_en ?? declared.libelle_fr },
    eligible: [],
    counts,
    moment: columns.some((column) => exitColumns.includes(column)) ? 'exit' : 'entry',
    sensitive: columns.some((column) => sensitiveColumns.includes(column)),
  }
}

const exitColumns: readonly string[] = [
  'motif_sortie',
  'situation_sortie',
  'reinscrit_rentree_suivante',
  'recherche_emploi',
  'emploi',
  'formation',
  'qualification',
  'statut_emploi_6m',
  'situation_amelioree_6m',
]
