import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../dashboard/styles/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media screen')
const lightTokens = readTokens(light)
const themes = { light: lightTokens, dark: new Map([...lightTokens, ...readTokens(dark)]) }

const texts = ['ink', 'ink-secondary', 'voice'].concat(
  ['reached', 'on-track', 'too-slow', 'much-too-slow', 'moving-away', 'cannot-tell'].map(
    (v) => `verdict-${v}`,
  ),
)

for (const [name, tokens] of Object.entries(themes)) {
  test(`text of the ${name} theme reads on paper and surface (4.5:1)`, () => {
    for (const text of texts) {
      for (const ground of ['paper', 'surface']) {
        expect(
          contrast(colour(tokens, text), colour(tokens, ground)),
          `${text} on ${ground}`,
        ).toBeGreaterThan(4.5)
      }
    }
  })

  test(`text reads on the map classes of the ${name} theme`, () => {
    for (const [ground, text] of [
      ['class-1', 'on-light-class'],
      ['class-2', 'on-light-class'],
      ['class-3', 'on-light-class'],
      ['class-4', 'on-dark-class'],
      ['class-5', 'on-dark-class'],
    ] as const) {
      expect(contrast(colour(tokens, ground), colour(tokens, text)), ground).toBeGreaterThan(4.5)
    }
  })
}

test('the colours of the chosen territories stand out of dark paper and surface (3:1), each its own', () => {
  const chosen = ['voice', 'chosen-2', 'chosen-3', 'chosen-4', 'chosen-5', 'chosen-6']
  const colours = chosen.map((name) => colour(themes.dark, name))
  for (const ground of ['paper', 'surface']) {
    for (const one of colours) {
      expect(contrast(one, colour(themes.dark, ground)), `${one} on ${ground}`).toBeGreaterThan(3)
    }
  }
  expect(new Set(colours).size).toBe(6)
  // blue and violet are the nearest for who tells no red from green: lightness parts them
  expect(contrast(colour(themes.dark, 'voice'), colour(themes.dark, 'chosen-6'))).toBeGreaterThan(1.7)
})

function readTokens(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function colour(tokens: ReadonlyMap<string, string>, name: string): string {
  const hex = tokens.get(name)
  if (!hex) throw new Error(`token: ${name} has no colour`)
  return hex
}

/** WCAG 2.2 contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
