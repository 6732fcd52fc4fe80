import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalValues, personalValues } from '../../contracts/language/personal.ts'
import { compileMatches, quoteText } from '../../contracts/language/sql.ts'
import { openEngine } from '../../etl/engine.ts'

const personal: [string, string][] = [
  ['email', 'lea.durand@exemple.fr'],
  ['telephone', '06 12 34 56 78'],
  ['telephone', '0612345678'],
  ['telephone', '06.12.34.56.78'],
  ['telephone', '06\u00a012\u00a034\u00a056\u00a078'],
  ['telephone', '+33 6 12 34 56 78'],
  ['telephone', '+33 (0)6 12 34 56 78'],
  ['telephone', '0470 12 34 56'],
  ['telephone', '+32 470 12 34 56'],
  ['nir', '1 85 01 80 123 456 78'],
  ['nir', '185012A123456'],
  ['ine', '0123456789A'],
  ['ine', '012345678AB'],
]
const harmless = [
  ...['0801234A', '800012', '12345678900012', '123 456 789 00012', '552 100 554', '2019-09-01', '01/02/2019'],
  ...['01-02-2019 12:30', '01-02-2019', '2019-2020', '2019-09-01 10:20:30', 'amiens-2015-2021-ml-02-1'],
  ...[
    '20190102123045',
    'x0612345678',
    '06123456789',
    '0612345678é',
    'RNCP0123456789ABC',
    'moi@ici',
    '1 200 000,50',
  ],
]

test.each(personal)('%s: %s, alone or in a sentence', (kind, text) => {
  for (const cell of [text, `voir ${text}, le matin`, `(${text})`, `réf:${text}.`]) {
    expect([cell, findPersonalValues(cell)]).toEqual([cell, [kind]])
  }
})

test.each(harmless)('nobody is named by %s', (text) => {
  expect(findPersonalValues(text)).toEqual([])
  expect(findPersonalValues(`le ${text}, vu`)).toEqual([])
})

test('SQL and JavaScript find the same', async () => {
  const engine = await openEngine()
  const piece = fc.constantFrom(
    ...personal.map(([, text]) => text),
    ...harmless,
    ...['a', 'é', '1', ' ', '-', '/', '.', '@', '\u00a0', '\n', '🙂'],
  )
  const texts = fc
    .sample(fc.array(piece, { maxLength: 4 }), { numRuns: 2000, seed: 3 })
    .map((pieces) => pieces.join(''))
  const columns = Object.entries(personalValues).map(
    ([kind, pattern]) => `case when ${compileMatches('text', pattern)} then '${kind} ' else '' end`,
  )
  const rows = await engine.all(
    `select trim(${columns.join(' || ')}) as kinds from (values ${texts
      .map((text, place) => `(${place}, ${quoteText(text)})`)
      .join(', ')}) as cells(place, text) order by place`,
  )
  await engine.close()
  expect(rows.map(({ kinds }) => kinds)).toEqual(texts.map((text) => findPersonalValues(text).join(' ')))
})
