import { expect, it } from 'vitest'
import { findBounds } from '../../../../etl/observe/esf/findBounds.ts'
import { parseCondition } from '../../../../indicators/esf/parseCondition.ts'
import type { EsfRule } from '../../../../indicators/esf/rule.ts'

it.each([
  ['age_entree < 25 et age_entree > 54', [['age_entree', [25, 55]]]],
  ['age_entree >= 55 ou age_entree > 54', [['age_entree', [55]]]],
  ['age_entree = 16', [['age_entree', [16, 17]]]],
  ['duree_chomage_mois > 9 ou duree_chomage_mois > 12', [['duree_chomage_mois', [10, 13]]]],
  ['date_entree <= 2019-12-31', [['date_entree', ['2020-01-01']]]],
  [
    'sexe = F et age_entree > 17.5',
    [
      ['sexe', []],
      ['age_entree', [18]],
    ],
  ],
])('%s', (condition, expected) => {
  expect(findBounds([rule(condition)])).toEqual(expected)
})

it('reads the window and the validity of a rule, and that there is an exit', () => {
  const window = { column: 'jours_emploi', from: 0, to: 28 } as const
  expect(findBounds([{ ...rule('emploi = oui'), moment: 'exit', window, validTo: '2017-12-31' }])).toEqual([
    ['date_entree', ['2018-01-01']],
    ['date_sortie', []],
    ['emploi', []],
    ['jours_emploi', [0, 29]],
  ])
})

function rule(condition: string): EsfRule {
  const counts = parseCondition(condition)
  if (!counts) throw new Error(`unreadable condition: ${condition}`)
  return { code: 'X', label: { fr: '', en: '' }, eligible: [], counts, moment: 'entry', sensitive: false }
}
