import { expect, test } from 'vitest'
import { departmentShapes } from '../../../dashboard/charts/departmentShapes.ts'
import { departmentsMap, type MapRow } from '../../../dashboard/charts/departmentsMap.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const region: MapRow[] = [
  { id: 'FR.D02', code: '02', name: 'Aisne', chosen: true, ...published(0.098) },
  { id: 'FR.D59', code: '59', name: 'Nord', ...published(0.069) },
  { id: 'FR.D60', code: '60', name: 'Oise', ...published(0.083) },
  { id: 'FR.D62', code: '62', name: 'Pas-de-Calais', ...published(0.074) },
  { id: 'FR.D80', code: '80', name: 'Somme', ...published(0.084) },
]

const overseas = ['971', '972', '973', '974', '976']
const country: MapRow[] = [...departmentShapes.keys(), ...overseas].map((code, index) => ({
  id: `FR.D${code}`,
  code,
  name: `D${code}`,
  ...published(0.12 + (index % 13) * 0.011),
}))

test('draws the departments of a region close up, with names, values and class limits', async () => {
  const svg = departmentsMap(region, options)
  const texts = textsOf(svg)
  for (const { name } of region) expect(texts).toContain(name)
  expect(texts).toContain('9,8\u202f%')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/departmentsMap.svg')
})

test('draws a whole country with overseas departments as tiles, suppressed hatched and missing blank', () => {
  const rows = country.map((row) =>
    row.code === '48' ? { ...row, ...suppressed } : row.code === '976' ? { ...row, ...missing } : row,
  )
  const svg = departmentsMap(rows, { ...options, width: 340 })
  const fills = [...svg.querySelectorAll('g[aria-label="geo"] path')].map((path) => path.getAttribute('fill'))
  expect(fills).toHaveLength(96)
  expect(fills.filter((fill) => fill === 'url(#hatch-map)')).toHaveLength(1)
  const texts = textsOf(svg)
  for (const code of overseas) expect(texts).toContain(code)
  expect(texts).toContain('confidentiel')
  expect(texts).toContain('non disponible')
})

test('keeps every ring of a department that has islands or enclaves', () => {
  expect(departmentShapes.get('84')?.geometry.coordinates).toHaveLength(2)
  expect(departmentShapes.size).toBe(96)
})

test('hides everything of a suppressed department but its outline', async () => {
  const svg = departmentsMap(
    region.map((row) => (row.code === '60' ? { ...row, ...suppressed } : row)),
    { ...options, width: 340 },
  )
  expect(svg.textContent).not.toContain('8,3')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/departmentsMap.gaps.svg')
})
