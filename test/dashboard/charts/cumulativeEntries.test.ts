import { expect, test } from 'vitest'
import { type CumulativePoint, cumulativeEntries } from '../../../dashboard/charts/cumulativeEntries.ts'
import { formatCount } from '../../../indicators/format.ts'
import { options, published, serialise, suppressed, textsOf } from './drawing.ts'

const counts = { ...options, format: (value: number) => formatCount(value, 'fr') }
const plan = { start: '2015-09-01', deadline: '2021-08-31', target: 4400 }
const sums = [0, 610, 1370, 2150, 2960, 3700, 4437]
const points: CumulativePoint[] = sums.map((sum, index) => ({
  date: index === 0 ? '2015-09-01' : `${2015 + index}-08-31`,
  ...published(sum),
}))

test('draws the entries from zero under the dashed line to the target', async () => {
  const svg = cumulativeEntries(points, { ...counts, plan })
  const texts = textsOf(svg)
  expect(texts.join(' ')).toContain('cible 4\u202f400 · 31 août 2021')
  expect(texts).toContain('2019')
  expect(texts).toContain('0')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/cumulativeEntries.svg')
})

test('marks the sums that cannot be known', async () => {
  const gaps = points.map((point, index) => (index === 3 ? { date: point.date, ...suppressed } : point))
  const svg = cumulativeEntries(gaps, { ...counts, width: 340 })
  expect(textsOf(svg)).toContain('confidentiel')
  expect(svg.textContent).not.toContain('2\u202f150')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/cumulativeEntries.gaps.svg')
})
