import { expect, test } from 'vitest'
import { sparkline } from '../../../dashboard/charts/sparkline.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const points = [0.112, 0.109, 0.104, 0.105, 0.101, 0.099, 0.098].map((value, year) => ({
  period: String(2013 + year),
  ...published(value),
}))

test('draws a line and its last point, without words', async () => {
  const svg = sparkline(points, { ...options, width: 96 })
  expect(textsOf(svg)).toEqual([])
  expect(svg.querySelectorAll('circle')).toHaveLength(1)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/sparkline.svg')
})

test('leaves a gap where there is no value', async () => {
  const gaps = points.map((point, index) =>
    index === 2
      ? { ...suppressed, period: point.period }
      : index === 4
        ? { ...missing, period: point.period }
        : point,
  )
  const svg = sparkline(gaps, { ...options, width: 96 })
  expect(svg.querySelectorAll('g[aria-label="line"] path')).toHaveLength(3)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/sparkline.gaps.svg')
})
