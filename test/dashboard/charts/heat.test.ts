import { expect, test } from 'vitest'
import { heat } from '../../../dashboard/charts/heat.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const periods = ['2017-2018', '2018-2019', '2019-2020']
const heatOptions = { ...options, periods, formatPeriod: (period: string) => period, step: 0.001 }

const rows = [
  {
    id: 'A',
    name: 'Aisne',
    chosen: true,
    cells: [
      { period: '2017-2018', ...published(0.09) },
      { period: '2018-2019', ...published(0.095) },
      { period: '2019-2020', ...published(0.091) },
    ],
  },
  {
    id: 'B',
    name: 'Oise',
    cells: [
      { period: '2017-2018', ...published(0.06) },
      { period: '2018-2019', ...suppressed },
      { period: '2019-2020', ...missing },
    ],
  },
]

test('draws a cell a figure, written where there is room, hidden and missing ones as they are', async () => {
  const svg = heat(rows, heatOptions)
  expect(svg.querySelectorAll('[aria-label="cell"] rect')).toHaveLength(6)
  const texts = textsOf(svg)
  for (const text of ['Aisne', 'Oise', '2017-2018', '9,5\u202f%', 'confidentiel', 'non disponible']) {
    expect(texts).toContain(text)
  }
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/heat.svg')
})

test('the highest cell is darker than the lowest', () => {
  const cells = heat(rows, heatOptions).querySelectorAll('[aria-label="cell"] rect')
  expect(cells[1]?.getAttribute('fill')).toContain('--class-5')
  expect(cells[3]?.getAttribute('fill')).toContain('--class-1')
})

test('on a phone figures that do not fit are left to the table, and the cells stay', () => {
  const many = Array.from({ length: 9 }, (_, index) => `${2011 + index}-${2012 + index}`)
  const row = { id: 'A', name: 'Aisne', cells: many.map((period) => ({ period, ...published(0.09) })) }
  const svg = heat([row], { ...heatOptions, periods: many, width: 340 })
  expect(svg.querySelectorAll('[aria-label="cell"] rect')).toHaveLength(9)
  expect(textsOf(svg)).not.toContain('9,0\u202f%')
})
