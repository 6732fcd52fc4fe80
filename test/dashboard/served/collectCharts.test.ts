import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { collectCharts } from '../../../dashboard/served/collectCharts.ts'

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
    '<p><svg role="img" aria-label="Two" data-sent=""></svg></p>' +
      '<div><svg role="img" aria-label="Six departments" data-sent=""></svg></div>',
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
  // the map is begun: only what it gives says that it takes its time
  expect(widths).toEqual([328, 120, 328])
})

test.each(['desk', 'phone'] as const)(
  'on a %s a chart that fails leaves its place empty and the others stand',
  async (screen) => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    const { take, place } = collectCharts(screen)
    const map = take({ draw: () => Promise.reject(new Error('no outlines')), alt: '' })
    const chart = take({ draw: drawAt([]), alt: '' })
    // told once nothing else is to be done
    await new Promise((done) => setTimeout(done))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    expect(await place(`<p>${map}</p>${chart}`)).toMatch(/^<p><\/p><svg [^<]*<\/svg>$/)
  },
)
