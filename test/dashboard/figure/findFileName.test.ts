import { expect, test } from 'vitest'
import { findFileName } from '../../../dashboard/figure/findFileName.ts'

test.each([
  ['Par département, 2019-2020', '12', 'vigie_par-departement-2019-2020_r12'],
  ['Évolution par académie', '', 'vigie_evolution-par-academie'],
  ['“../../etc”\u0000 *?', '1', 'vigie_etc_r1'],
  ['x'.repeat(300), '1', `vigie_${'x'.repeat(80)}_r1`],
])('%j of release %j is the file %s', (title, release, name) => {
  expect(findFileName(title, release)).toBe(name)
})
