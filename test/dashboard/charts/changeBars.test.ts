import { expect, test } from 'vitest'
import { type ChangeRow, changeBars } from '../../../dashboard/charts/changeBars.ts'
import { formatPoints } from '../../../indicators/format.ts'
import { options, serialise, textsOf } from './drawing.ts'

const rows: ChangeRow[] = [
  { id: 'A', name: 'Aisne', rateEffect: -0.0005, mixEffect: 0.0001, colour: 'var(--voice, #0b4f8a)' },
  { id: 'N', name: 'Nord', rateEffect: -0.0024, mixEffect: -0.0001 },
  { id: 'O', name: 'Oise', rateEffect: 0.0009, mixEffect: 0 },
]
const format = (value: number) => formatPoints(value, 'fr', { decimals: 2 })

test('draws the two effects of each part from zero, the largest part first', async () => {
  const svg = changeBars(rows, { ...options, format })
  const texts = textsOf(svg)
  expect(texts.filter((text) => ['Aisne', 'Nord', 'Oise'].includes(text))).toHaveLength(3)
  expect(texts).toContain('−0,24\u00a0point')
  expect(texts).toContain('effet de structure')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/changeBars.svg')
})

test('a change of nothing and a narrow page are drawn too', async () => {
  const svg = changeBars(
    rows.map((row) => ({ ...row, rateEffect: 0, mixEffect: 0 })),
    { ...options, format, width: 340 },
  )
  expect(svg.outerHTML).not.toContain('NaN')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/changeBars.narrow.svg')
})
