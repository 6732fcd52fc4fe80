import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { departmentShapes } from '../../../dashboard/charts/departmentShapes.ts'
import type { MapRow } from '../../../dashboard/charts/departmentsMap.ts'
import { departmentPlaces, departmentTiles } from '../../../dashboard/charts/departmentTiles.ts'
import { findTipPlaces } from '../../../dashboard/charts/tipPlaces.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

interface Territory {
  niveau: string
  code: string
}

const reference = Papa.parse<Territory>(await readFile('data/reference/territories_france.csv', 'utf8'), {
  header: true,
}).data.filter(({ niveau }) => niveau === 'department')

const country: MapRow[] = reference.map(({ code }, index) => ({
  id: `FR.D${code}`,
  code,
  name: `D${code}`,
  chosen: code === '02',
  ...published(0.12 + (index % 13) * 0.011),
}))

function at(code: string): { column: number; row: number } {
  const place = departmentPlaces.get(code)
  if (!place) throw new Error(`${code} has no place`)
  return place
}

/** Tiles from one department to another, across or down, whichever is more; 1 is side by side or corner to corner. */
function steps(one: string, other: string): number {
  const [a, b] = [at(one), at(other)]
  return Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row))
}

/** Sides crossed on the way from one department to another; 1 is side by side, 2 also corner to corner. */
function sidesBetween(one: string, other: string): number {
  const [a, b] = [at(one), at(other)]
  return Math.abs(a.column - b.column) + Math.abs(a.row - b.row)
}

test('each department of the reference has exactly one place, and no two share one', () => {
  expect([...departmentPlaces.keys()].sort()).toEqual(reference.map(({ code }) => code).sort())
  expect(departmentPlaces.size).toBe(101)
  const places = [...departmentPlaces.values()].map(({ column, row }) => `${column},${row}`)
  expect(new Set(places).size).toBe(101)
})

test('departments lie as they do on the ground', () => {
  const capital = ['75', '92', '93', '94']
  for (const one of capital) for (const other of capital) expect(steps(one, other)).toBeLessThanOrEqual(1)
  const metropolitan = [...departmentShapes.keys()].map((code) => ({ code, ...at(code) }))
  const furthest = (by: (place: { column: number; row: number }) => number) =>
    metropolitan.reduce((found, place) => (by(place) > by(found) ? place : found)).code
  expect(furthest(({ column }) => -column)).toBe('29')
  expect(['59', '62']).toContain(furthest(({ row }) => -row))
  expect(furthest(({ column, row }) => column + row)).toBe('2A')
  // north of
  for (const [north, south] of [
    ['59', '02'],
    ['02', '75'],
    ['75', '45'],
    ['18', '63'],
    ['63', '30'],
    ['31', '09'],
    ['2B', '2A'],
  ] as const) {
    expect(at(north).row, `${north} ${south}`).toBeLessThan(at(south).row)
  }
  // west of
  for (const [west, east] of [
    ['29', '35'],
    ['35', '75'],
    ['75', '51'],
    ['51', '67'],
    ['33', '63'],
    ['63', '73'],
    ['34', '13'],
    ['83', '2A'],
  ] as const) {
    expect(at(west).column, `${west} ${east}`).toBeLessThan(at(east).column)
  }
})

test('neighbours on the ground touch, and overseas departments and Corse stand apart', () => {
  const pairs = findNeighbours()
  const close = pairs.filter(([one, other]) => steps(one, other) === 1)
  expect(pairs.length).toBeGreaterThan(220)
  expect(close.length / pairs.length).toBeGreaterThan(0.85)
  expect(pairs.filter(([one, other]) => steps(one, other) > 3)).toEqual([])
  const mainland = [...departmentShapes.keys()].filter((code) => code !== '2A' && code !== '2B')
  for (const apart of ['2A', '2B', '971', '972', '973', '974', '976']) {
    for (const code of mainland) expect(sidesBetween(apart, code), `${apart} ${code}`).toBeGreaterThan(1)
  }
})

test('draws each department once, with its number and nothing else, as a whole country', async () => {
  const svg = departmentTiles(country, options)
  const tiles = [...svg.querySelectorAll('g[text-anchor="middle"] > g')]
  expect(tiles.map(({ textContent }) => textContent)).toEqual(country.map(({ code }) => code))
  expect(findTipPlaces(svg)).toHaveLength(101)
  expect(findTipPlaces(svg)[0]?.text).toBe('D01\n12,0\u202f%')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/departmentTiles.svg')
})

test('draws a region close up, suppressed hatched and missing blank, and what has no place under it', async () => {
  const region = ['02', '59', '60', '62', '80']
  const rows = country
    .filter(({ code }) => region.includes(code))
    .map((row) => (row.code === '60' ? { ...row, ...suppressed } : row))
  const svg = departmentTiles([...rows, { id: 'FR.D999', code: '999', name: 'Nouveau', ...missing }], {
    ...options,
    width: 340,
  })
  const rects = [...svg.querySelectorAll('g[text-anchor="middle"] > g > rect:first-of-type')]
  expect(rects.filter((rect) => rect.getAttribute('fill') === 'url(#hatch-departments)')).toHaveLength(1)
  expect(Math.min(...rects.map((rect) => Number(rect.getAttribute('x'))))).toBeLessThan(5)
  expect(Number(rects.at(-1)?.getAttribute('y'))).toBeGreaterThan(Number(rects[0]?.getAttribute('y')))
  expect(textsOf(svg)).toContain('999')
  expect(textsOf(svg)).toContain('confidentiel')
  expect(textsOf(svg)).toContain('non disponible')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/departmentTiles.gaps.svg')
})

/** Departments whose outlines share two places or more, to a unit and a half of the published map. */
function findNeighbours(): [string, string][] {
  const shared = new Map<string, number>()
  const places = new Map<string, Set<string>>()
  for (const [code, { geometry }] of departmentShapes) {
    for (const [x = 0, y = 0] of geometry.coordinates.flat(2)) {
      const place = `${Math.round(x / 1.5)},${Math.round(y / 1.5)}`
      places.set(place, (places.get(place) ?? new Set()).add(code))
    }
  }
  for (const codes of places.values()) {
    for (const one of codes) {
      for (const other of codes) {
        if (one < other) shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1)
      }
    }
  }
  return [...shared].filter(([, count]) => count >= 2).map(([pair]) => pair.split(' ') as [string, string])
}
