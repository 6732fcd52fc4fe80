import { expect, it } from 'vitest'
import { columnsReadBy } from '../../../indicators/esf/condition.ts'
import { parseCondition } from '../../../indicators/esf/parseCondition.ts'
import { specificRule } from '../../../indicators/esf/specific.ts'

const declared = { indicateur: 'IS1', operation: null, libelle_fr: 'Test', libelle_en: null }

it('reads comparisons joined by et and ou', () => {
  expect(parseCondition('age_entree < 18 et statut_emploi_entree = inactif')).toEqual({
    and: [
      { column: 'age_entree', operator: '<', value: 18 },
      { column: 'statut_emploi_entree', operator: '=', value: 'inactif' },
    ],
  })
  expect(parseCondition('cite<=1 OU cite >= 5')).toEqual({
    or: [
      { column: 'cite', operator: '≤', value: 1 },
      { column: 'cite', operator: '≥', value: 5 },
    ],
  })
  expect(parseCondition('date_entree >= 2019-09-01')).toEqual({
    column: 'date_entree',
    operator: '≥',
    value: '2019-09-01',
  })
})

it.each([
  '',
  'age_entree',
  'age = 3',
  'participant = x',
  'age_entree < seize',
  'sexe > F',
  "sexe = 'F'",
  'sexe = F or',
  'age_entree < 18; drop table participation',
  'date_entree > 2019',
])('refuses %j', (text) => {
  expect(parseCondition(text)).toBeUndefined()
})

it('knows what a condition reads', () => {
  const rule = specificRule({ ...declared, condition: 'handicap = oui et qualification = oui' })
  expect(rule).toMatchObject({ moment: 'exit', sensitive: true })
  expect(columnsReadBy(rule && !('anyOf' in rule.counts) ? rule.counts : { and: [] })).toEqual([
    'handicap',
    'qualification',
  ])
  expect(specificRule({ ...declared, condition: 'age_entree < 18' })).toMatchObject({
    moment: 'entry',
    sensitive: false,
  })
})
