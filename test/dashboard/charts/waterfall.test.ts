import { expect, test } from 'vitest'
import { type WaterfallStep, waterfall } from '../../../dashboard/charts/waterfall.ts'
import { formatCount } from '../../../indicators/format.ts'
import { options, published, serialise, suppressed, textsOf } from './drawing.ts'

const counts = { ...options, format: (value: number) => formatCount(value, 'fr') }
const steps: WaterfallStep[] = [
  { id: 'participations', name: 'Toutes les participations', ...published(1000) },
  { id: 'incomplete', name: 'dossier incomplet', ...published(100) },
  { id: 'in_education_at_entry', name: 'en formation à l’entrée', ...published(600) },
  { id: 'unanswered', name: 'sans réponse', ...published(50) },
  { id: 'counted', name: 'compté', ...published(250) },
]

test('goes down from all to those that count, each step where the one before ended', async () => {
  const svg = waterfall(steps, counts)
  const bars = [...svg.querySelectorAll('g[aria-label="bar"] rect')]
  const [all, ...taken] = bars.map((bar) => [
    Number(bar.getAttribute('x')),
    Number(bar.getAttribute('width')),
  ]) as [[number, number], ...[number, number][]]
  const at = (count: number) => all[0] + (count / 1000) * all[1]
  const expected: [number, number][] = [
    [900, 1000],
    [300, 900],
    [250, 300],
    [0, 250],
  ]
  for (const [index, [from, to]] of expected.entries()) {
    expect(taken[index]?.[0]).toBeCloseTo(at(from), 1)
    expect(taken[index]?.[1]).toBeCloseTo(at(to) - at(from), 1)
  }
  expect(textsOf(svg)).toContain('600')
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/waterfall.svg')
})

test('gives hidden steps one hatched span and no number', async () => {
  const hidden = steps.map((step) =>
    ['incomplete', 'unanswered'].includes(step.id) ? { ...step, ...suppressed } : step,
  )
  const svg = waterfall(hidden, { ...counts, width: 340 })
  const hatched = [
    ...svg.querySelectorAll('rect[fill="url(#hatch-waterfall)"], g[fill="url(#hatch-waterfall)"] rect'),
  ]
  expect(hatched).toHaveLength(2)
  expect(new Set(hatched.map((bar) => bar.getAttribute('x'))).size).toBe(1)
  expect(textsOf(svg).filter((text) => text === 'confidentiel')).toHaveLength(2)
  expect(textsOf(svg).join()).not.toMatch(/\b(100|50|150)\b/)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/waterfall.gaps.svg')
})
