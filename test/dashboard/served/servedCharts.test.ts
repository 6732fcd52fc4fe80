import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { collectCharts } from '../../../dashboard/served/servedCharts.ts'

const { document } = new JSDOM('').window

function drawAt(widths: number[]) {
  return (width: number) => {
    widths.push(width)
    return document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  }
}

test('charts stand where the page mounts them, announced, at the width of the screen or of their place', async () => {
  const widths: number[] = []
  const { take, place } = collectCharts('desk')
  const first = take({ draw: drawAt(widths), alt: 'Six departments' })
  const second = take({ draw: async (width) => drawAt(widths)(width), alt: 'Two', widthAtDesk: 476 })
  expect(await place(`<p>${second}</p><div>${first}</div>`)).toBe(
    '<p><svg role="img" aria-label="Two" data-drawn=""></svg></p>' +
      '<div><svg role="img" aria-label="Six departments" data-drawn=""></svg></div>',
  )
  expect(widths).toEqual([1240, 476])
})

test('on a phone a chart is as wide as the narrowest, and what comes with code of its own is left to it', async () => {
  const widths: number[] = []
  const { take, place } = collectCharts('phone')
  const chart = take({ draw: drawAt(widths), alt: '' })
  const sparkline = take({ draw: drawAt(widths), alt: '', widthAtDesk: 120 })
  const map = take({ draw: async (width) => drawAt(widths)(width), alt: '' })
  expect(map).toBe('')
  expect((await place(chart + sparkline + map)).match(/<svg/g)).toHaveLength(2)
  expect(widths.slice(0, 2)).toEqual([328, 120])
})
