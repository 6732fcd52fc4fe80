import { expect, test } from 'vitest'
import { contracts } from '../../contracts/contracts.ts'
import { fwbExits } from '../../contracts/fwbExits.ts'
import { compileTableSchema } from '../../contracts/language/compileTableSchema.ts'

test('describes a file in Table Schema', () => {
  const schema = compileTableSchema(fwbExits)
  expect(schema).toMatchObject({ name: 'fwb_exits', title: 'Sorties prématurées (FWB)' })
  expect(schema.primaryKey).toEqual(['annee_scolaire', 'zone', 'sexe', 'tranche_age'])
  expect(schema.missingValues).toContain('ns')
  expect(schema.fields[4]).toEqual({
    name: 'sortants',
    title: 'Sortants',
    description: 'un nombre entier, comme 1234 ou 1 234',
    type: 'integer',
    constraints: { required: false, minimum: 0 },
    example: '0',
  })
  expect(compileTableSchema(fwbExits, 'en').fields[4]?.title).toBe('Leavers')
})

test('every dataset has titles in both languages and keys made of its columns', () => {
  for (const contract of contracts) {
    const schema = compileTableSchema(contract, 'en')
    const names = contract.columns.flatMap(({ name, stored }) => [
      name,
      ...(stored ?? []).map((column) => column.name),
    ])
    expect(schema.fields.every(({ title }) => title !== '')).toBe(true)
    expect(contract.key.filter((name) => name !== 'territory' && !names.includes(name))).toEqual([])
  }
})
