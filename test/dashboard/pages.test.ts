import { expect, test } from 'vitest'
import { findPage, formatPath, menuPages, pageIds, readPath } from '../../dashboard/state/pages.ts'
import { defaultState } from '../../dashboard/state/viewState.ts'

test('every page is found again at its path, with or without a slash', () => {
  for (const page of pageIds) {
    const { path } = formatPath(page, defaultState)
    expect(findPage(path)).toBe(page)
    if (path !== '/') expect(findPage(`${path}/`)).toBe(page)
  }
})

test('the sheet of an operation has the operation in its path, and nowhere else', () => {
  const chosen = { ...defaultState, operation: 'amarrages-plus' }
  expect(formatPath('operations', chosen)).toEqual({ path: '/operations/amarrages-plus', rest: defaultState })
  expect(formatPath('targets', chosen)).toEqual({ path: '/objectifs', rest: chosen })
  expect(findPage('/operations/amarrages-plus')).toBe('operations')
  expect(readPath('/operations/amarrages-plus/')).toEqual({ operation: 'amarrages-plus' })
  expect(readPath('/operations')).toEqual({})
  expect(readPath('/objectifs')).toEqual({})
})

test('no other path is a page', () => {
  for (const path of ['/operations/a/b', '/operations/ ', '/operation/a', '/methodes']) {
    expect(findPage(path), path).toBeUndefined()
  }
})

test('the menu has the pages of the design and no other', () => {
  expect(menuPages).toEqual([
    ...['overview', 'territories', 'targets', 'beneficiaries', 'operations', 'data', 'method'],
  ])
})
