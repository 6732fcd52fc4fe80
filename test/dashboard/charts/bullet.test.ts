import { expect, test } from 'vitest'
import { type BulletData, bullet } from '../../../dashboard/charts/bullet.ts'
import { formatCount } from '../../../indicators/format.ts'
import { options, serialise, textsOf } from './drawing.ts'

const counts = { ...options, width: 560, format: (value: number) => formatCount(value, 'fr') }
const data: BulletData = {
  achieved: { value: 3300, status: 'published' },
  target: 4400,
  milestone: 2500,
  baseline: null,
  elapsed: 0.83,
}

test('draws achieved, milestone, target and the time elapsed, each with its word', async () => {
  const svg = bullet(data, counts)
  expect(textsOf(svg)).toEqual(['cible 4\u202f400', 'jalon 2\u202f500', 'temps écoulé 83\u202f%'])
  await expect(serialise(svg)).toMatchFileSnapshot('__snapshots__/bullet.svg')
})

test('draws no bar for a result that is hidden or not there', async () => {
  const hidden = bullet(
    { ...data, achieved: { value: null, status: 'suppressed' } },
    { ...counts, width: 340 },
  )
  expect(textsOf(hidden)).toContain('confidentiel')
  expect(hidden.textContent).not.toContain('3\u202f300')
  await expect(serialise(hidden)).toMatchFileSnapshot('__snapshots__/bullet.gaps.svg')
  const nothing = bullet({ ...data, achieved: { value: null, status: 'not_available' } }, counts)
  expect(textsOf(nothing)).toContain('non disponible')
})

test('the milestone keeps clear of the target that stands close to it', () => {
  const anchorOf = (milestone: number) => {
    const svg = bullet({ ...data, milestone }, { ...counts, width: 350 })
    const text = [...svg.querySelectorAll('text')].find((one) => one.textContent?.startsWith('jalon'))
    return text?.closest('[text-anchor]')?.getAttribute('text-anchor')
  }
  // 4 400 is drawn at 335, 4 200 at 320 and 2 500 at 194; `jalon 4 200` is about 75 wide
  expect(anchorOf(4200)).toBe('end')
  expect(anchorOf(2500)).toBe('middle')
})
