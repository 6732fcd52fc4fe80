import { expect, test } from 'vitest'
import { findAlerts } from '../../../dashboard/views/overview/alerts.ts'
import { composeHeadline, type Headline } from '../../../dashboard/views/overview/headline.ts'
import { findIndicator, indicatorWire } from '../../../indicators/catalogue.ts'
import { figure } from '../territories/figure.ts'
import { tree } from '../territories/tree.ts'

/** A rate of Aisne, of the year before and of the region, each out of 10,000 (the region of 100,000). */
function headline(id: string, now: number, before: number, region: number): Headline {
  const indicator = findIndicator(id)
  if (!indicator) throw new Error(id)
  const of = (numerator: number, denominator: number) => ({
    indicator: id,
    numerator,
    denominator,
    value: numerator / denominator,
  })
  const found = composeHeadline({
    indicator: indicatorWire(indicator, { synthetic: true }),
    figures: [
      figure({ territory: 'FR.D02', ...of(now, 10_000) }),
      figure({ territory: 'FR.D02', period: '2018-2019', ...of(before, 10_000) }),
      figure({ territory: 'FR.R32', level: 'region', ...of(region, 100_000) }),
    ],
    places: ['FR.D02', 'FR.R32'],
    period: null,
    tree,
  })
  if (!found) throw new Error('no headline')
  return found
}

const told = (headlines: Headline[]) =>
  findAlerts(headlines).map(({ headline: { indicator }, kind }) => `${indicator.id} ${kind}`)

test('what is worse than the region or than a year before, most people first', () => {
  const rates = [
    // three points above the region, half a point below the year before
    headline('siei_dropout_rate', 1000, 1050, 7000),
    // better high: six points below the region, five below the year before
    headline('siei_reached_share', 6000, 6500, 66_000),
  ]
  // 600 people below the region, 500 below the year before, 300 above the region
  expect(told(rates)).toEqual([
    'siei_reached_share gap',
    'siei_reached_share change',
    'siei_dropout_rate gap',
  ])
})

test('what chance could explain or what is better deserves none', () => {
  expect(told([headline('siei_dropout_rate', 705, 700, 7000)])).toEqual([])
  expect(told([headline('siei_dropout_rate', 500, 700, 7000)])).toEqual([])
})
