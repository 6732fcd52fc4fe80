import { describe, expect, it } from 'vitest'
import { judgeCount } from '../../../indicators/targets/judgeCount.ts'

const plan = {
  direction: 'up',
  baseline: null,
  start: '2020-01-01',
  target: { value: 1200, date: '2024-01-01' },
} as const

describe('judgeCount', () => {
  it('compares the pace observed with the pace required', () => {
    // half way in time: 500 of 1200, so 700 in 24 months = 29.2 a month; the last year gave 240 = 20 a month
    const judged = judgeCount({ ...plan, achieved: { value: 500, date: '2022-01-01' }, last12Months: 240 })
    expect(judged.pace?.required).toBeCloseTo(29.2, 1)
    expect(judged.pace?.observed12Months).toBe(20)
    expect(judged.elapsed).toBeCloseTo(0.5, 2)
    expect(judged.achievement).toBeCloseTo(0.4167, 4)
    expect(judged).toMatchObject({ verdict: 'too_slow', asOf: '2022-01-01', rule: { id: 'linear_pace' } })
    expect(judged.projection).toMatchObject({ value: expect.closeTo(980, 0) })
  })

  it('takes the pace since the start when the last year is not known', () => {
    const judged = judgeCount({ ...plan, achieved: { value: 620, date: '2022-01-01' }, last12Months: null })
    expect(judged.verdict).toBe('on_track')
    expect(judged.pace?.observed12Months).toBeNull()
  })

  it('is reached as soon as the target is met, and missed after the deadline', () => {
    expect(
      judgeCount({ ...plan, achieved: { value: 1200, date: '2022-01-01' }, last12Months: 0 }).verdict,
    ).toBe('reached')
    expect(
      judgeCount({ ...plan, achieved: { value: 1199, date: '2024-01-01' }, last12Months: 500 }),
    ).toMatchObject({
      verdict: 'missed',
      rule: { id: 'deadline' },
      projection: { refused: 'past_deadline' },
    })
  })

  it('cannot tell after the deadline only where what came after could flip the verdict', () => {
    const late = { ...plan, achieved: { value: 1250, date: '2024-03-01' }, last12Months: null }
    const judge = (lower: number, upper: number) =>
      judgeCount({ ...late, atDeadline: { lower, upper } }).verdict
    expect(judge(1100, 1240)).toBe('cannot_tell')
    expect(judge(1210, 1240)).toBe('reached')
    expect(judge(1100, 1199)).toBe('missed')
    expect(judgeCount({ ...late, atDeadline: { lower: 1100, upper: 1240 } }).rule.inputs).toMatchObject({
      atDeadlineLower: 1100,
      atDeadlineUpper: 1240,
      dataAfterDeadline: '2024-03-01',
    })
  })

  it('draws no pace from a figure that goes past the deadline, which bounds what there was that day', () => {
    const late = { ...plan, achieved: { value: 1250, date: '2024-03-01' }, last12Months: 240 }
    expect(judgeCount(late)).toMatchObject({
      verdict: 'cannot_tell',
      pace: { required: null, observed12Months: null, observedOverall: null },
    })
    expect(judgeCount({ ...late, achieved: { value: 1199, date: '2024-03-01' } }).verdict).toBe('missed')
  })

  it('projects persons with the interval of chance, money without one', () => {
    // 240 in 12 months: 480 in the next 24; by hand 1.959964 × √(480 × 3) = 74.4
    const pace = { ...plan, achieved: { value: 500, date: '2022-01-01' }, last12Months: 240 }
    const { projection } = judgeCount({ ...pace, byChance: true })
    expect(projection).toMatchObject({ lower: expect.closeTo(905.3, 0), upper: expect.closeTo(1054.0, 0) })
    expect(judgeCount(pace).projection).toMatchObject({ lower: null, upper: null })
  })

  it('is much too slow at a third of the pace', () => {
    expect(
      judgeCount({ ...plan, achieved: { value: 500, date: '2022-01-01' }, last12Months: 120 }).verdict,
    ).toBe('much_too_slow')
  })

  it('says nothing without data', () => {
    expect(judgeCount({ ...plan, achieved: null, last12Months: null }).verdict).toBe('no_data')
  })
})
