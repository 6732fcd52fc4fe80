import { expect, test } from 'vitest'
import { defaultState } from '../../../dashboard/state/viewState.ts'
import { composeCompared, findCommonReference } from '../../../dashboard/views/territories/compared.ts'
import { findSelection } from '../../../dashboard/views/territories/selection.ts'
import { writePeople } from '../../../dashboard/views/territories/writePeople.ts'
import { findIndicator, indicatorWire } from '../../../indicators/catalogue.ts'
import { figure } from './figure.ts'
import { tree } from './tree.ts'

const siei = findIndicator('siei_dropout_rate')
if (!siei) throw new Error('siei_dropout_rate: not in the catalogue')
const indicator = indicatorWire(siei, { synthetic: true })
const references = [
  figure({ territory: 'FR.R32', level: 'region', denominator: 9000 }),
  figure({ territory: 'FR', level: 'country', denominator: 90_000 }),
]

function compare(territories: readonly string[], reference: string | null = null) {
  const state = { ...defaultState, reference }
  const selection = findSelection(
    territories.map((territory) => figure({ territory })),
    state,
    tree,
  )
  return composeCompared({
    indicator,
    level: 'department',
    published: [],
    tree,
    selection,
    references,
    state,
  })
}

test('the common reference is the narrowest that contains every territory, or the one chosen', () => {
  expect(findCommonReference(compare(['FR.D02', 'FR.D59']))?.territory).toBe('FR.R32')
  expect(findCommonReference(compare(['FR.D02', 'FR.D35']))?.territory).toBe('FR')
  expect(findCommonReference(compare(['FR.D02', 'FR.D35'], 'FR.R32'))?.territory).toBe('FR.R32')
  expect(findCommonReference(compare(['FR.D02', 'FR.D59'], 'FR.R53'))?.territory).toBe('FR.R32')
})

test('a reference without counts compares nothing', () => {
  const compared = compare(['FR.D02'])
  const published = references.map((figure) => ({ ...figure, numerator: null, denominator: null }))
  expect(findCommonReference({ ...compared, references: published })).toBeUndefined()
})

test('a gap in people is said in young people fewer or more, or left open', () => {
  const names = { where: 'dans l’Aisne', reference: 'Hauts-de-France' }
  const french = { language: 'fr', indicator } as const
  expect(writePeople({ value: 435.2, lower: 366.3, upper: 506.7 }, french, names)).toContain(
    'on compterait dans l’Aisne environ 440 jeunes de moins (intervalle à 95\u202f%\u202f: de 370 à 510)',
  )
  expect(writePeople({ value: -754, lower: -861.9, upper: -645.7 }, french, names)).toContain(
    'environ 750 jeunes de plus (intervalle à 95\u202f%\u202f: de 650 à 860)',
  )
  expect(writePeople({ value: -8, lower: -101.4, upper: 87.4 }, french, names)).toBe(
    'En jeunes, cet écart va de −100 à +87.',
  )
})
