import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { rankedDots } from '../../../dashboard/charts/rankedDots.ts'
import { composeImage } from '../../../dashboard/figure/composeImage.ts'
import { options, published, suppressed } from '../charts/drawing.ts'

const chart = rankedDots(
  [
    { id: 'A', name: 'Aisne', colour: 'var(--voice, #0b4f8a)', ...published(0.091) },
    { id: 'B', name: 'Oise', ...suppressed },
  ],
  options,
)
const long = 'Une note qui dit ce que le lecteur doit savoir. '.repeat(12)
const svg = composeImage(chart, {
  title: 'Taux de décrochage (SIEI). Par département, 2019-2020',
  subtitle: 'Du taux le plus haut au plus bas.',
  notes: [long, 'Source\u202f: Vigie & co', 'p\u00a0<\u00a00,1'],
})
const image = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement

test('an image is one well-formed document with its title, its notes and the chart', () => {
  expect(image.tagName).toBe('svg')
  expect(image.getAttribute('aria-label')).toBe('Taux de décrochage (SIEI). Par département, 2019-2020')
  expect(image.textContent).toContain('Aisne')
  expect(image.textContent).toContain('confidentiel')
  expect(image.textContent).toContain('Source\u202f: Vigie & co')
  // XML has no name for a no-break space
  expect(image.textContent).toContain('p\u00a0<\u00a00,1')
})

test('it needs no style sheet: tokens are their light values', () => {
  expect(svg).toContain('#0b4f8a')
  expect(svg).not.toMatch(/var\(--(?!plot)/)
})

test('texts stay within the image, on as many lines as they need, under the chart', () => {
  const height = Number(image.getAttribute('height'))
  const lines = [...image.children].filter(({ tagName }) => tagName === 'text')
  expect(lines.length).toBeGreaterThan(6)
  for (const line of lines) {
    expect(Number(line.getAttribute('y'))).toBeLessThan(height)
    // Source Sans is about half as wide as it is high
    expect((line.textContent ?? '').length * Number(line.getAttribute('font-size')) * 0.5).toBeLessThan(800)
  }
  const nested = image.querySelector('svg')
  const below = lines.filter(({ textContent }) => textContent?.startsWith('Source'))
  expect(Number(below[0]?.getAttribute('y'))).toBeGreaterThan(
    Number(nested?.getAttribute('y')) + Number(nested?.getAttribute('height')),
  )
})
