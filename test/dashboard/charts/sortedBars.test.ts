import { expect, test } from 'vitest'
import { type BarRow, sortedBars } from '../../../dashboard/charts/sortedBars.ts'
import { formatCount } from '../../../indicators/format.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const counts = { ...options, format: (value: number) => formatCount(value, 'fr') }
const rows: BarRow[] = [
  { id: '1', name: '1. Prévention collective', ...published(310) },
  { id: '2', name: '2. Prévention spécifique', ...published(1480) },
  { id: '3', name: '3. Intervention', ...published(1920) },
  { id: '4', name: '4. Compensation', ...published(727) },
]

test('draws bars from zero, longest first, with their figures', async () => {
  const svg = sortedBars(rows, counts)
  const bars = [...svg.querySelectorAll('g[aria-label="bar"] rect')]
  const widths = bars.map((bar) => Number(bar.getAttribute('width')))
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  expect(new Set(bars.map((bar) => bar.getAttribute('x'))).size).toBe(1)
  expect(textsOf(svg)).toContain('1\u202f480')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/sortedBars.svg')
})

test('keeps a given order and says why a category has no bar', async () => {
  const given = rows.map((row) =>
    row.id === '1' ? { ...row, ...suppressed } : row.id === '4' ? { ...row, ...missing } : row,
  )
  const svg = sortedBars(given, { ...counts, width: 340, order: 'given' })
  expect(textsOf(svg).slice(0, 4)).toEqual(rows.map(({ name }) => name))
  expect(textsOf(svg)).toContain('confidentiel')
  expect(textsOf(svg)).toContain('non disponible')
  expect(svg.textContent).not.toMatch(/310|727/)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/sortedBars.gaps.svg')
})
