import { describe, expect, it } from 'vitest'
import { judgeRate } from '../../../indicators/targets/judgeRate.ts'

const target = { value: 0.09, date: '2030-01-01' }
const baseline = { value: 0.11, date: '2015-01-01' }
const decline = { direction: 'down', baseline, target } as const

describe('judgeRate', () => {
  it('compares observed with required growth as Statistics Canada and Open SDG do', () => {
    // y0 = 11.0 (2015), 9.6 (2022), target 9.0 (2030): −1.92596 % a year observed, −1.32890 % required
    const { pace, rule, verdict } = judgeRate({ ...decline, achieved: { value: 0.096, date: '2022-01-01' } })
    expect(pace?.observedOverall).toBeCloseTo(-0.0192596, 5)
    expect(pace?.required).toBeCloseTo(-0.013289, 5)
    expect(rule.inputs.ratio).toBeCloseTo(1.44929, 3)
    expect(verdict).toBe('on_track')
  })

  it('says too slow, much too slow and moving away', () => {
    const verdictAt = (value: number) =>
      judgeRate({ ...decline, achieved: { value, date: '2022-01-01' } }).verdict
    // required by 2022: 11 × (9/11)^(7/15) = 10.02; 80 % of the growth gives 10.20, 30 % gives 10.69
    expect(verdictAt(0.102)).toBe('too_slow')
    expect(verdictAt(0.1069)).toBe('much_too_slow')
    expect(verdictAt(0.112)).toBe('moving_away')
    expect(verdictAt(0.0899)).toBe('reached')
  })

  it('cannot tell when chance could flip the verdict, before the deadline', () => {
    const achieved = { value: 0.1, numerator: 10, denominator: 100, date: '2022-01-01' }
    expect(judgeRate({ ...decline, achieved }).verdict).toBe('cannot_tell')
    const many = { value: 0.096, numerator: 960_000, denominator: 10_000_000, date: '2022-01-01' }
    expect(judgeRate({ ...decline, achieved: many }).verdict).toBe('on_track')
  })

  it('is a fact at the deadline: reached or missed', () => {
    const late = { value: 0.1, numerator: 10, denominator: 100, date: '2030-01-01' }
    expect(judgeRate({ ...decline, achieved: late })).toMatchObject({
      verdict: 'missed',
      rule: { id: 'deadline' },
    })
    expect(judgeRate({ ...decline, achieved: { ...late, value: 0.09 } }).verdict).toBe('reached')
  })

  it('cannot tell from a figure of another day whose interval holds the target', () => {
    // 1,551 of 2,252: 68.87 %, about ± 1.96 × √(0.6887 × 0.3113 / 2252) = 1.91 points, from 66.9 to 70.7 %
    const late = { value: 1551 / 2252, numerator: 1551, denominator: 2252, date: '2030-08-31' }
    const judge = (value: number) =>
      judgeRate({ direction: 'up', baseline, target: { ...target, value }, achieved: late }).verdict
    expect(judge(0.68)).toBe('cannot_tell')
    expect(judge(0.66)).toBe('reached')
    expect(judge(0.72)).toBe('missed')
  })

  it('asks the figures on both sides of the deadline, with their intervals', () => {
    // 7,500 of 10,000: ± 1.96 × √(0.75 × 0.25 / 10000) = 0.85 points; 7,040: from 69.5 to 71.3 %
    const before = { value: 0.75, numerator: 7500, denominator: 10_000, date: '2029-08-31' }
    const judge = (numerator: number) =>
      judgeRate({
        direction: 'up',
        baseline,
        target: { ...target, value: 0.7 },
        achieved: before,
        firstAfter: { value: numerator / 10_000, numerator, denominator: 10_000, date: '2030-08-31' },
      })
    expect(judge(7900).verdict).toBe('reached')
    expect(judge(7040).verdict).toBe('cannot_tell')
    expect(judge(7040).rule.inputs).toMatchObject({
      firstAfter: 0.704,
      firstAfterLower: expect.closeTo(0.695, 3),
      firstAfterUpper: expect.closeTo(0.713, 3),
    })
  })

  it('uses the plain difference where the baseline is zero', () => {
    const { rule, pace } = judgeRate({
      direction: 'up',
      baseline: { value: 0, date: '2020-01-01' },
      target: { value: 0.5, date: '2025-01-01' },
      achieved: { value: 0.2, date: '2022-01-01' },
    })
    expect(rule.id).toBe('difference_per_year')
    expect(pace?.observedOverall).toBeCloseTo(0.1, 3)
  })

  it('moves away from a target that the baseline had met', () => {
    const judged = judgeRate({
      direction: 'up',
      baseline: { value: 0.9, date: '2020-01-01' },
      target: { value: 0.9, date: '2025-01-01' },
      achieved: { value: 0.85, date: '2022-01-01' },
    })
    expect(judged).toMatchObject({ verdict: 'moving_away', achievement: null })
  })

  it('judges the level alone without a baseline, and says nothing without data', () => {
    const open = { direction: 'up', baseline: null, target: { value: 0.9, date: '2025-01-01' } } as const
    expect(judgeRate({ ...open, achieved: { value: 0.8, date: '2022-01-01' } })).toMatchObject({
      verdict: 'no_data',
      rule: { id: 'level_only' },
    })
    expect(judgeRate({ ...open, achieved: null }).verdict).toBe('no_data')
  })
})

it('projects the yearly series to the deadline, if the recent pace continued', () => {
  // 11.0, 10.6 … 9.6 % from 2015 to 2022: 8.0857 % in 2030, from 7.6061 to 8.5653
  const values = [0.11, 0.106, 0.105, 0.105, 0.102, 0.099, 0.098, 0.096]
  const points = values.map((value, index) => ({ year: 2015 + index, value, definition: 'd', flags: [] }))
  const { projection } = judgeRate({
    direction: 'down',
    baseline: { value: 0.11, date: '2015-12-31' },
    target: { value: 0.09, date: '2030-12-31' },
    achieved: { value: 0.096, date: '2022-12-31' },
    trend: { points, horizon: 2030 },
  })
  expect(projection).toMatchObject({
    value: expect.closeTo(0.080857, 6),
    lower: expect.closeTo(0.076061, 6),
    upper: expect.closeTo(0.085653, 6),
  })
})
