import { expect, test } from 'vitest'
import { trajectory } from '../../../dashboard/charts/trajectory.ts'
import { formatCount } from '../../../indicators/format.ts'
import { options, serialise, textsOf } from './drawing.ts'

const counts = { ...options, format: (value: number) => formatCount(value, 'fr') }
const at = (date: string, lower: number, upper = lower) => ({ date, lower, upper })
const data = {
  course: [at('2022-12-31', 1500), at('2023-12-31', 3400, 3600), at('2024-12-31', 5300)],
  baseline: null,
  milestone: { date: '2024-12-31', value: 5000 },
  target: { date: '2026-12-31', value: 9000 },
  projection: { value: 9200, lower: 9000, upper: 9400 },
}

test('draws what was, what is needed and where the recent pace would lead', async () => {
  const svg = trajectory(data, counts)
  expect(textsOf(svg).join(' ')).toContain('cible 9\u202f000 · 31 déc. 2026')
  // the band of the year whose months are hidden, the line of the two known days, the fan and the pace needed
  expect(svg.querySelectorAll('[aria-label="area"]')).toHaveLength(2)
  expect(svg.querySelectorAll('[aria-label="line"] path')).toHaveLength(3)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/trajectory.svg')
})

test('draws nothing ahead once the deadline has passed', () => {
  const past = { ...data, target: { date: '2024-06-30', value: 4000 }, projection: null }
  const svg = trajectory(past, counts)
  expect(svg.querySelectorAll('[aria-label="line"] path')).toHaveLength(1)
})

test('the words of the target stand above the fan that passes it, and at the target where it does not', () => {
  const heightOf = (upper: number) => {
    const svg = trajectory({ ...data, projection: { value: 9000, lower: 8000, upper } }, counts)
    const words = [...svg.querySelectorAll('text')].find(({ textContent }) =>
      textContent?.startsWith('cible'),
    )
    return Number(words?.getAttribute('transform')?.match(/,([\d.]+)\)/)?.[1])
  }
  // the axis goes to 12,000 and the words stand at 11,000 of them, not at 9,000; then to 10,000, at 9,000
  expect(heightOf(11_000)).toBeLessThan(heightOf(9000))
})
