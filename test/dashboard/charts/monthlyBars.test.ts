import { expect, test } from 'vitest'
import { monthlyBars, type PeriodBar } from '../../../dashboard/charts/monthlyBars.ts'
import { formatCount } from '../../../indicators/format.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const counts = { ...options, format: (value: number) => formatCount(value, 'fr') }
const bars: PeriodBar[] = Array.from({ length: 36 }, (_, index) => {
  const month = (index + 8) % 12
  const year = 2015 + Math.floor((index + 8) / 12)
  return { period: `${year}-${String(month + 1).padStart(2, '0')}`, ...published(20 + ((index * 37) % 61)) }
})

test('draws one bar a month from zero and names each September', async () => {
  const svg = monthlyBars(bars, counts)
  expect(svg.querySelectorAll('g[aria-label="bar"] rect')).toHaveLength(36)
  expect(textsOf(svg)).toContain('sept. 2016')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/monthlyBars.svg')
})

test('draws a suppressed month as a stub that tells nothing of its number', async () => {
  const gaps = bars
    .slice(0, 12)
    .map((bar, index) =>
      index === 3 || index === 4 ? { ...bar, ...suppressed } : index === 7 ? { ...bar, ...missing } : bar,
    )
  const svg = monthlyBars(gaps, { ...counts, width: 340 })
  const stubs = [...svg.querySelectorAll('g[fill="url(#hatch-months)"] rect')]
  expect(stubs.map((stub) => stub.getAttribute('height'))).toEqual(['10', '10'])
  expect(textsOf(svg)).toContain('confidentiel')
  expect(textsOf(svg)).toContain('non disponible')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/monthlyBars.gaps.svg')
})
