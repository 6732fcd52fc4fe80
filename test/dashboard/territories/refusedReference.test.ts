import { expect, test } from 'vitest'
import { defaultState } from '../../../dashboard/state/viewState.ts'
import { composeCompared, findReference } from '../../../dashboard/views/territories/compared.ts'
import { findRefusal } from '../../../dashboard/views/territories/refusedReference.ts'
import { findSelection } from '../../../dashboard/views/territories/selection.ts'
import { findIndicator, indicatorWire } from '../../../indicators/catalogue.ts'
import { figure, missing } from './figure.ts'
import { tree } from './tree.ts'

const references = [
  missing({ territory: 'FR', level: 'country' }),
  figure({ territory: 'FR.R32', level: 'region', denominator: 9000 }),
  figure({ territory: 'FR.A20', level: 'academy', denominator: 5000 }),
]

function compare(
  reference: string | null,
  { id = 'siei_dropout_rate', parent = null as string | null } = {},
) {
  const known = findIndicator(id)
  if (!known) throw new Error(`${id}: not in the catalogue`)
  const indicator = indicatorWire(known, { synthetic: true })
  const state = { ...defaultState, reference, parent }
  const figures = ['FR.D02', 'FR.D60', 'FR.D59'].map((territory) => figure({ territory }))
  const selection = findSelection(figures, state, tree)
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

const refusal = (reference: string | null, given: { id?: string; parent?: string } = {}) =>
  findRefusal({ ...defaultState, reference, parent: given.parent ?? null }, compare(reference, given))

test('a reference that the page compares with is not refused, an academy neither', () => {
  expect(refusal(null)).toBeUndefined()
  expect(refusal('FR.R32')).toBeUndefined()
  expect(refusal('FR.A20')).toBeUndefined()
  expect(findReference(compare('FR.A20'))?.territory).toBe('FR.A20')
})

test('one that is not compared with is said, with the reason', () => {
  expect(refusal('FR.R99')).toBe('unknown')
  expect(refusal('FR.R53')).toBe('notAbove')
  expect(refusal('FR.A09')).toBe('notAbove')
  expect(refusal('FR')).toBe('noFigure')
  expect(refusal('FR.U0020001A')).toBe('notOffered')
  expect(refusal('FR.R32', { id: 'participations_entered' })).toBe('notRate')
  expect(findReference(compare('FR'))?.territory).toBe('FR.R32')
})

test('an academy is drawn and compared with where it is chosen, or is the parent', () => {
  const drawn = (reference: string | null, given = {}) =>
    compare(reference, given).references.map(({ territory }) => territory)
  expect(drawn(null)).toEqual(['FR', 'FR.R32'])
  expect(drawn('FR.A20')).toEqual(['FR', 'FR.R32', 'FR.A20'])
  expect(drawn(null, { parent: 'FR.A20' })).toEqual(['FR', 'FR.R32', 'FR.A20'])
  expect(findReference(compare(null))?.territory).toBe('FR.R32')
  expect(findReference(compare(null, { parent: 'FR.A20' }))?.territory).toBe('FR.A20')
})
