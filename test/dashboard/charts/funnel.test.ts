import { expect, test } from 'vitest'
import { placeLabels } from '../../../dashboard/charts/dotLabels.ts'
import { type FunnelPoint, funnel } from '../../../dashboard/charts/funnel.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const funnelOptions = {
  ...options,
  reference: { name: 'Hauts-de-France', value: 0.07 },
  tauSquared: 0,
  axis: 'Dénominateur',
}

function point(
  id: string,
  value: number,
  denominator: number,
  given: Partial<FunnelPoint> = {},
): FunnelPoint {
  return { id, name: `Territoire ${id}`, denominator, position: 'inside', ...published(value), ...given }
}

const points = [
  point('A', 0.098, 16_100, { position: 'above998', name: 'Aisne' }),
  point('B', 0.071, 25_300),
  point('C', 0.068, 17_400, { colour: 'var(--voice, #0b4f8a)', name: 'Somme' }),
  point('D', 0.05, 80, { flags: ['u'] }),
  ...['E', 'F', 'G', 'H', 'I'].map((id, index) => point(id, 0.07, 900 * (index + 1))),
]

test('draws the limits, the reference and the names of what is outside or chosen', async () => {
  const svg = funnel(points, funnelOptions)
  expect(svg.getAttribute('aria-label')).toBe('Message du graphique')
  expect(svg.querySelectorAll('circle')).toHaveLength(points.length)
  const texts = textsOf(svg)
  for (const text of [
    'Aisne',
    'Somme',
    'Hauts-de-France 7,0\u202f%',
    '95\u202f%',
    '99,8\u202f%',
    'Dénominateur',
  ]) {
    expect(texts).toContain(text)
  }
  expect(texts).not.toContain('Territoire B')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/funnel.svg')
})

test('leaves out what has no counts and says how many, and why', async () => {
  const hidden = { denominator: null, position: null }
  const gaps = [
    ...points,
    { id: 'S', name: 'Oise', ...hidden, ...suppressed },
    { id: 'T', name: 'Nord', ...hidden, ...suppressed },
    { id: 'M', name: 'Paris', ...hidden, ...missing },
  ]
  const svg = funnel(gaps, { ...funnelOptions, width: 340, tauSquared: 0.0003 })
  expect(svg.querySelectorAll('circle')).toHaveLength(points.length)
  const texts = textsOf(svg)
  expect(texts).toContain('non représentés\u202f: confidentiel (2), non disponible (1)')
  expect(texts).not.toContain('Oise')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/funnel.gaps.svg')
})

test('a funnel of nothing is drawn without a dot', () => {
  const svg = funnel(
    [{ id: 'S', name: 'Oise', denominator: null, position: null, ...suppressed }],
    funnelOptions,
  )
  expect(svg.querySelectorAll('circle')).toHaveLength(0)
  expect(svg.outerHTML).not.toContain('NaN')
})

test('names near one another move apart, and turn back at the right edge', () => {
  const placed = placeLabels(
    [
      { x: 100, y: 50, name: 'Aisne' },
      { x: 104, y: 52, name: 'Somme' },
      { x: 390, y: 52, name: 'Pas-de-Calais' },
    ],
    { right: 400, bottom: 300, dots: [{ x: 440, y: 200 }] },
  )
  expect(placed.map(({ anchor }) => anchor)).toEqual(['start', 'start', 'end'])
  expect((placed[1]?.y ?? 0) - (placed[0]?.y ?? 0)).toBeGreaterThanOrEqual(16)
  expect(placed[2]?.y).toBe(52)
})

test('a name goes up where that is less far than down, and never on the name of the reference', () => {
  const dots = [
    { x: 91, y: 276 },
    { x: 136, y: 290 },
  ]
  // 16 pixels over the other dot is 2 up; under it would be on the text
  const [label] = placeLabels([{ x: 91, y: 276, name: 'Somme' }], {
    right: 350,
    bottom: 450,
    dots,
    texts: [{ left: 52, right: 172, y: 306 }],
  })
  expect(label).toEqual({ x: 101, y: 274, anchor: 'start' })
})

test('on a phone every one of five departments has its name, clear of the name of the reference', () => {
  // near what the five departments of Hauts-de-France were in 2021-2022: under Oise, Somme would be on the reference
  const five = [
    point('A', 0.096, 16_200, { name: 'Aisne' }),
    point('N', 0.061, 84_900, { name: 'Nord' }),
    point('O', 0.0752, 25_600, { name: 'Oise' }),
    point('P', 0.0695, 46_700, { name: 'Pas-de-Calais' }),
    point('S', 0.0775, 17_600, { name: 'Somme' }),
  ]
  const svg = funnel(five, { ...funnelOptions, tauSquared: 0.000076, width: 358 })
  const findPlace = (text: string) => {
    const found = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === text)
    return { x: Number(found?.getAttribute('x')), y: Number(found?.getAttribute('y')) }
  }
  const title = findPlace('Hauts-de-France 7,0\u202f%')
  for (const { name } of five) {
    const { x, y } = findPlace(name)
    // the name of the reference is some 140 pixels wide from where it begins, and its middle 4 over its baseline
    if (x < title.x + 140) expect(Math.abs(y - (title.y - 4)), name).toBeGreaterThan(14)
  }
})
