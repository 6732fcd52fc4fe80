import { expect, test } from 'vitest'
import { type ScatterPoint, scatter } from '../../../dashboard/charts/scatter.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const scatterOptions = {
  ...options,
  reference: { label: 'Hauts-de-France, 8,0 et 10,4', value: 0.08, context: 10.4 },
  axis: 'Taux de chômage',
  formatContext: (value: number) => `${value.toFixed(1).replace('.', ',')}\u202f%`,
}

const points: ScatterPoint[] = [
  { id: 'A', name: 'Aisne', context: 11.9, ...published(0.091), colour: 'var(--voice, #0b4f8a)' },
  { id: 'B', name: 'Oise', context: 7.8, ...published(0.075) },
  { id: 'C', name: 'Somme', context: 9.4, ...published(0.07, { flags: ['u'] }) },
]

test('draws each territory against its context, the quadrants and the reference by name', async () => {
  const svg = scatter(points, scatterOptions)
  expect(svg.querySelectorAll('circle')).toHaveLength(3)
  const texts = textsOf(svg)
  for (const text of ['Aisne', 'Oise', 'Somme', 'Taux de chômage']) expect(texts).toContain(text)
  expect(texts).toContain('Hauts-de-France, 8,0 et 10,4')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/scatter.svg')
})

test('what is hidden, missing or without context is left out and counted', () => {
  const svg = scatter(
    [
      ...points,
      { id: 'S', name: 'Nord', context: 11, ...suppressed },
      { id: 'M', name: 'Paris', context: 7, ...missing },
      { id: 'N', name: 'Mayotte', context: null, ...published(0.2) },
    ],
    { ...scatterOptions, width: 340 },
  )
  expect(svg.querySelectorAll('circle')).toHaveLength(3)
  expect(textsOf(svg)).toContain('non représentés\u202f: confidentiel (1), non disponible (2)')
})

test('the chosen is painted last, over what it would be hidden by', () => {
  const circles = [...scatter(points, scatterOptions).querySelectorAll('circle')]
  expect(circles.map((circle) => circle.getAttribute('fill'))).toEqual([
    'var(--ink-secondary, #51606d)',
    'var(--surface, #ffffff)',
    'var(--voice, #0b4f8a)',
  ])
})
