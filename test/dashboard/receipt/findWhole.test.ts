import { expect, test } from 'vitest'
import { findWhole } from '../../../dashboard/receipt/findWhole.ts'

test.each([
  ['fwb.zip/2019/table.csv', { kind: 'archive', name: 'fwb.zip' }],
  ['Lot.ZIP/classeur.xlsx/Feuille 1', { kind: 'archive', name: 'Lot.ZIP' }],
  ['classeur.xlsx/Feuille 1', { kind: 'workbook', name: 'classeur.xlsx' }],
  ['table.csv.gz', undefined],
  ['fwb.zip', undefined],
])('%s is told with the file it is in', (name, whole) => {
  expect(findWhole(name)).toEqual(whole)
})
