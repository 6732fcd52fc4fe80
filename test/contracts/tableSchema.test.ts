import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contracts } from '../../contracts/contracts.ts'
import { fwbExits } from '../../contracts/fwbExits.ts'
import { compileTableSchema } from '../../contracts/language/compileTableSchema.ts'
import type { Column } from '../../contracts/language/contract.ts'
import { participations } from '../../contracts/participations.ts'

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
    example: '40',
  })
  expect(compileTableSchema(fwbExits, 'en').fields[4]?.title).toBe('Leavers')
})

test('the key is made of columns of the file, those of a territory and a person too', () => {
  for (const contract of contracts) {
    const { fields, primaryKey } = compileTableSchema(contract, 'en')
    expect(fields.every(({ title }) => title !== '')).toBe(true)
    const names = fields.map(({ name }) => name)
    expect(primaryKey.filter((name) => !names.includes(name))).toEqual([])
  }
  expect(compileTableSchema(participations).primaryKey).toEqual([
    'convention',
    'id_participant',
    'date_entree',
  ])
})

test('the example row of a template keeps to the schema', () => {
  for (const contract of contracts) {
    for (const { name, type } of contract.columns) {
      const written = contract.example[name] ?? ''
      if (written === '') continue
      const number = ['integer', 'number'].includes(type.schema.type)
      const said = `${contract.dataset}.${name}: ${written}`
      expect([said, number ? /^-?[0-9]+([.][0-9]+)?$/.test(written) : true]).toEqual([said, true])
      expect([
        said,
        type.schema.type === 'date' ? /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(written) : true,
      ]).toEqual([said, true])
      expect([said, isWithin(written, type.schema)]).toEqual([said, true])
    }
  }
})

/** Whether a canonical value keeps to what a Table Schema says of its column. */
function isWithin(value: string | number, { constraints = {} }: Column['type']['schema']): boolean {
  const { pattern, minimum, maxLength, enum: list } = constraints
  if (typeof pattern === 'string' && !new RegExp(`^(?:${pattern})$`).test(String(value))) return false
  if (typeof minimum === 'number' && Number(value) < minimum) return false
  if (typeof maxLength === 'number' && [...String(value)].length > maxLength) return false
  return !Array.isArray(list) || list.includes(value)
}

test('whatever a column accepts is kept as its Table Schema says', () => {
  const columns = contracts.flatMap((contract) => contract.columns)
  const types = columns.flatMap(({ type, aliasTypes = {} }) => [type, ...Object.values(aliasTypes)])
  const unique = [...new Set(types)]
  const words = [
    ...unique.flatMap(({ examples }) => examples),
    '02A',
    '1',
    '9.0',
    '802004u',
    'Féminin',
    '2019/20',
  ]
  const text = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...words).map((word) => word.toUpperCase()),
    fc.stringMatching(/^[0-9]{1,9}([-/., ][0-9]{1,6}){0,2}[A-Za-z%]?$/),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  )
  const seen = new Set<string>()
  fc.assert(
    fc.property(text, (written) => {
      for (const type of unique) {
        const parsed = type.zod.safeParse(written)
        if (!parsed.success) continue
        seen.add(type.name)
        const said = `${type.name}: ${written} → ${parsed.data}`
        expect([said, isWithin(parsed.data, type.schema)]).toEqual([said, true])
      }
    }),
    { numRuns: 3000 },
  )
  expect([...new Set(unique.map(({ name }) => name))].filter((name) => !seen.has(name))).toEqual([])
})
