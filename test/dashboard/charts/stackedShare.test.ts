import { expect, test } from 'vitest'
import { type Part, stackedShare } from '../../../dashboard/charts/stackedShare.ts'
import { missing, options, published, serialise, suppressed, textsOf } from './drawing.ts'

const parts: Part[] = [
  { id: 'school', name: 'Maintien dans la scolarité', fill: '#0d4378', text: '#ffffff', ...published(0.38) },
  { id: 'training', name: 'Retour en formation', fill: '#3876ad', text: '#ffffff', ...published(0.21) },
  { id: 'job', name: 'Emploi', fill: '#84b0d6', text: '#16232f', ...published(0.06) },
  { id: 'none', name: 'Sans solution', fill: '#d9d6ce', text: '#16232f', ...published(0.23) },
  { id: 'unknown', name: 'Situation inconnue', fill: '#ffffff', text: '#16232f', ...published(0.12) },
]

test('draws every part in its place and names each with its share', async () => {
  const bars = [
    { id: 'now', name: '15 octobre 2019', parts },
    { id: 'before', name: '15 octobre 2018', parts },
  ]
  const svg = stackedShare(bars, options)
  const texts = textsOf(svg)
  expect(texts).toContain('Situation inconnue 12,0\u202f%')
  expect(texts.slice(0, 2)).toEqual(['15 octobre 2019', '38,0\u202f%'])
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/stackedShare.svg')
})

test('hatches what the published parts leave when some are hidden', async () => {
  const hidden = parts.map((part, index) =>
    index === 2 || index === 3 ? { ...part, ...suppressed } : index === 4 ? { ...part, ...missing } : part,
  )
  const svg = stackedShare([{ id: 'now', name: '2019-2020', parts: hidden }], { ...options, width: 340 })
  const texts = textsOf(svg)
  expect(texts).toContain('Emploi confidentiel')
  expect(texts).toContain('Situation inconnue non disponible')
  expect(svg.textContent).not.toMatch(/6,0|23,0|12,0/)
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/stackedShare.gaps.svg')
})
