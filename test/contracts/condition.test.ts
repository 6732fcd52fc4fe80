import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quoteText } from '../../contracts/language/sql.ts'
import { condition, recordColumns } from '../../contracts/values/condition.ts'
import { type Engine, openEngine } from '../../etl/engine.ts'
import { compileCondition } from '../../etl/observe/esf/compileCondition.ts'
import { parseCondition } from '../../indicators/esf/parseCondition.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

const isRead = (text: string) => condition.zod.safeParse(text).success

async function isReadInSql(text: string): Promise<boolean> {
  const [row] = await engine.all(`select ${condition.compileSql(quoteText(text)).valid} as read`)
  return row?.read === true
}

test.each([
  ['age_entree < 18 et statut_emploi_entree = inactif', true],
  ['cite<=1 OU cite >= 5', true],
  ['date_entree >= 2019-09-01; sexe = F', true],
  ['niveau_intervention != 4', true],
  ['age_entree < dix', false],
  ['age = 12', false],
  ['sexe = Z', false],
  ['sexe < F', false],
  ['date_entree >= 01/09/2019', false],
  ['date_entree >= 2019-02-31', false],
  ['sexe = F et', false],
  ['(sexe = F) et age_entree < 18', false],
  ["sexe = F'; drop table participation", false],
])('%s: %s', async (text, expected) => {
  expect(isRead(text)).toBe(expected)
  expect(await isReadInSql(text)).toBe(expected)
})

const comparison = fc
  .constantFrom(...Object.entries(recordColumns))
  .chain(([name, kind]) =>
    fc.tuple(
      fc.constant(name),
      kind === 'text' ? fc.constantFrom('=', '≠', '!=') : fc.constantFrom('=', '<', '>=', '≥', '<>'),
      kind === 'number'
        ? fc.constantFrom('0', '-3', '1.5')
        : fc.constantFrom('oui', 'F', '2019-09-01', 'emploi'),
    ),
  )
  .map((parts) => parts.join(' '))
const text = fc
  .tuple(
    comparison,
    fc.array(fc.tuple(fc.constantFrom(' et ', ' OU ', '; ', ',', ' '), comparison), { maxLength: 3 }),
  )
  .map(([first, others]) => first + others.flat().join(''))

test('whatever the import lets in is read when indicators are counted, and is SQL', async () => {
  await engine.run(
    `create table participation (${Object.entries(recordColumns)
      .map(
        ([name, kind]) => `${name} ${kind === 'number' ? 'integer' : kind === 'date' ? 'date' : 'varchar'}`,
      )
      .join(', ')})`,
  )
  const seen = { read: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      expect(await isReadInSql(written)).toBe(isRead(written))
      seen[isRead(written) ? 'read' : 'refused']++
      if (!isRead(written)) return
      const parsed = parseCondition(written)
      expect(parsed).toBeDefined()
      if (parsed)
        await engine.all(`select count(*) as n from participation where ${compileCondition(parsed)}`)
    }),
    { numRuns: 150 },
  )
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(10)
})
