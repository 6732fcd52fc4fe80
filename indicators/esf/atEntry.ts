import { type Condition, compare, is } from './condition.ts'
import type { RecordColumn } from './record.ts'
import type { Eligibility } from './rule.ts'

export const unemployed = is('statut_emploi_entree', 'chomage')
export const inactive = is('statut_emploi_entree', 'inactif')
export const employed = is('statut_emploi_entree', 'emploi')
export const above54 = compare('age_entree', '>', 54)

/**
 * More than 6 months below 25, more than 12 from 25 on: Monitoring and evaluation of European cohesion
 * policy, guidance of the European Commission, annex on the common indicators.
 */
export const longTerm: Condition = {
  or: [
    { and: [compare('age_entree', '<', 25), compare('duree_chomage_mois', '>', 6)] },
    { and: [compare('age_entree', '≥', 25), compare('duree_chomage_mois', '>', 12)] },
  ],
}

/** Household questions were dropped in 2018 and minorities are not asked about in France: a blank is no gap. */
export const disadvantaged: Condition = {
  or: [
    asked('menage_sans_emploi'),
    asked('parent_isole'),
    is('nationalite_pays_tiers', 'oui'),
    is('origine_etrangere', 'oui'),
    asked('minorite'),
    is('handicap', 'oui'),
    is('autre_desavantage', 'oui'),
    is('sans_logement', 'oui'),
  ],
}

export const mustBe = {
  unemployed: { reason: 'not_unemployed', when: unemployed },
  inactive: { reason: 'not_inactive', when: inactive },
  employed: { reason: 'not_employed', when: employed },
  jobless: { reason: 'employed_at_entry', when: { or: [unemployed, inactive] } },
  outOfEducation: { reason: 'in_education_at_entry', when: is('en_formation_entree', 'non') },
  above54: { reason: 'not_above_54', when: above54 },
  disadvantaged: { reason: 'not_disadvantaged', when: disadvantaged },
} as const satisfies Record<string, Eligibility>

/** A yes to a question that is not always asked. */
export function asked(column: RecordColumn): Condition {
  return { column, operator: '=', value: 'oui', optional: true }
}
