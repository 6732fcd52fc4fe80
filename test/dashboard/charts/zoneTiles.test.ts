import { expect, test } from 'vitest'
import { type ZoneRow, zoneTiles } from '../../../dashboard/charts/zoneTiles.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const names = [
  'Bruxelles-Capitale',
  'Brabant wallon',
  'Huy-Waremme',
  'Liège',
  'Verviers',
  'Namur',
  'Luxembourg',
  'Wallonie picarde',
  'Hainaut-Centre',
  'Hainaut-Sud',
]
const zones: ZoneRow[] = names.map((name, index) => {
  const code = String(index + 1).padStart(2, '0')
  return { id: `BE.FWB.Z${code}`, code, name, chosen: code === '09', ...published(0.04 + index * 0.003) }
})

test('draws the ten zones as they lie', async () => {
  const svg = zoneTiles(zones, options)
  const rects = [...svg.querySelectorAll('g[font-size="12"] > g > rect:first-of-type')]
  expect(rects).toHaveLength(10)
  const y = (index: number) => Number(rects[index]?.getAttribute('y'))
  expect(y(0)).toBeLessThan(y(1))
  expect(y(6)).toBeGreaterThan(y(2))
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/zoneTiles.svg')
})

test('draws suppressed and missing tiles as such, and other territories in order of name', async () => {
  const bassins: ZoneRow[] = [
    { id: 'FR.B2', code: '2', name: 'Thiérache', ...suppressed },
    { id: 'FR.B1', code: '1', name: 'Laonnois', ...published(0.1) },
    { id: 'FR.B3', code: '3', name: 'Soissonnais', ...missing },
  ]
  const svg = zoneTiles(bassins, { ...options, width: 340 })
  expect(textsOf(svg).slice(0, 2)).toEqual(['Laonnois', '10,0\u202f%'])
  expect(textsOf(svg)).toContain('confidentiel')
  expect(textsOf(svg).join(' ')).toContain('non disponible')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/zoneTiles.gaps.svg')
})
