import { expect, test } from 'vitest'
import { expenditures } from '../../../contracts/expenditures.ts'
import { spendingItems } from '../../../indicators/wire/operation.ts'

test('the items of what is spent are those of the files', () => {
  const item = expenditures.columns.find(({ name }) => name === 'poste')
  expect(item?.type.schema.constraints?.enum).toEqual([...spendingItems])
})
