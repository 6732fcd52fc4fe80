import { describe, expect, it } from 'vitest'
import { countAt, knownCounts } from '../../../indicators/targets/countAt.ts'

const origin = '2019-08-31'
const year = { after: '2019-08-31', to: '2020-08-31', value: 100 }
const july = { after: '2021-06-30', to: '2021-07-31', value: 7 }
const august = { after: '2021-07-31', to: '2021-08-31', value: 2 }
const total = { date: '2021-08-31', value: 250 }

describe('countAt', () => {
  it('takes the months after the day off the total', () => {
    expect(countAt('2021-06-30', knownCounts({ origin, total, spans: [july, august] }))).toEqual({
      lower: 241,
      upper: 241,
    })
  })

  it('adds the spans up to the day when the total is not published', () => {
    const september = { after: '2020-08-31', to: '2020-09-30', value: 11 }
    expect(countAt('2020-09-30', knownCounts({ origin, total: null, spans: [september, year] }))).toEqual({
      lower: 111,
      upper: 111,
    })
  })

  it('stands between its neighbours where a span is not published', () => {
    const hidden = { ...july, value: null }
    // 100 by the end of the first school year, 250 − 2 by the end of July 2021
    expect(countAt('2021-06-30', knownCounts({ origin, total, spans: [year, hidden, august] }))).toEqual({
      lower: 100,
      upper: 248,
    })
  })

  it('stands between nothing and the total inside the only span', () => {
    expect(countAt('2020-01-15', knownCounts({ origin, total, spans: [year] }))).toEqual({
      lower: 0,
      upper: 100,
    })
  })

  it('is between nothing and the total without any span', () => {
    expect(countAt('2021-06-30', knownCounts({ origin: null, total, spans: [] }))).toEqual({
      lower: 0,
      upper: 250,
    })
  })

  it('is unknown with nothing known after the day', () => {
    expect(countAt('2021-06-30', knownCounts({ origin, total: null, spans: [year] }))).toBeUndefined()
  })
})
