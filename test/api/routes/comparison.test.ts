import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparison } from '../../../indicators/wire/comparison.ts'
import { problem } from '../../../indicators/wire/problem.ts'
import { openCompared } from './openCompared.ts'

let compared: Awaited<ReturnType<typeof openCompared>>
beforeAll(async () => {
  compared = await openCompared()
})
afterAll(() => compared.close())

const siei = '/indicators/siei_dropout_rate'

it('sets each territory against the rest of the reference', async () => {
  const answer = comparison.parse(
    await compared.get(`${siei}/comparison?level=department&period=2019-2020&reference=FR.R32`),
  )
  expect(answer.reference).toMatchObject({ territory: 'FR.R32', numerator: 250, denominator: 5000 })
  const [aisne] = answer.territories
  // 56/700 − 250/5000 = 0.08 − 0.05 = 0.03, and 0.03 × 700 = 21 young people
  expect(aisne?.observation.territory).toBe('FR.D02')
  expect(aisne?.gap?.points.value).toBeCloseTo(0.03, 12)
  expect(aisne?.gap?.people.value).toBeCloseTo(21, 9)
  expect(aisne?.gap?.points.lower).toBeGreaterThan(0)
  // 0.05 + 3.0902 × √(0.05 × 0.95 / 700) = 0.0755: above it
  expect(aisne?.funnel?.position).toBe('above998')
  expect(aisne?.rank).not.toBeNull()
})

it('says nothing of a territory whose counts are hidden', async () => {
  const { territories } = comparison.parse(
    await compared.get(`${siei}/comparison?level=department&period=2019-2020&reference=FR.R32`),
  )
  const pas = territories.find(({ observation }) => observation.territory === 'FR.D62')
  expect(pas).toMatchObject({ gap: null, funnel: null, rank: null, group: null, shrunken: null })
  expect(pas?.observation).toMatchObject({ value: null, numerator: null, reason: 'confidential' })
})

it('takes the smallest territory that contains the others for reference', async () => {
  const all = comparison.parse(await compared.get(`${siei}/comparison?level=department&period=2019-2020`))
  expect(all.reference.territory).toBe('FR.R32')
  const amiens = comparison.parse(await compared.get(`${siei}/comparison?level=department&period=2018-2019`))
  expect(amiens.reference.territory).toBe('FR.A20')
  expect(amiens.territories).toHaveLength(3)
})

it('gives the rate that the mix of tracks of the reference would give', async () => {
  const { territories } = comparison.parse(
    await compared.get(
      `${siei}/comparison?level=department&period=2019-2020&reference=FR.A20&standardise=track`,
    ),
  )
  const aisne = territories.find(({ observation }) => observation.territory === 'FR.D02')
  // (1000 × 40/400 + 1000 × 16/300) / 2000 = 0.0766667
  expect(aisne?.standardised).toMatchObject({ value: expect.closeTo(0.0766667, 7) })
  const oise = territories.find(({ observation }) => observation.territory === 'FR.D60')
  expect(oise?.standardised).toBeNull()
})

it('standardises no figure that keeps to one category of the same dimension', async () => {
  const path = `${siei}/comparison?level=department&period=2019-2020&reference=FR.A20&track=lycee_gt`
  expect(problem.parse(await compared.get(`${path}&standardise=track`, 400))).toMatchObject({
    parameter: 'standardise',
    value: 'track',
  })
})

describe('peers', () => {
  const path = `${siei}/comparison?level=department&period=2019-2020&reference=FR.R32`
  const peersOf = async (asked: string) => {
    const { territories, peerVariables } = comparison.parse(await compared.get(`${path}&peers=${asked}`))
    const peers = new Map(territories.map(({ observation, peers }) => [observation.territory, peers]))
    return { peers, variables: new Map(peerVariables?.map((variable) => [variable.id, variable])) }
  }

  it('are the nearest on the latest period that is not later than the figure', async () => {
    const { peers, variables } = await peersOf('neet_rate')
    expect(variables.get('neet_rate')).toMatchObject({ period: '2017', used: true, cited: ['publication'] })
    // 33.5, 25.6, 26.4, 25.0 have the standard deviation 3.428101; four territories have one peer each
    expect(peers.get('FR.D02')).toEqual([
      { territory: 'FR.D60', distance: expect.closeTo(7.1 / 3.428101, 5) },
    ])
    expect(peers.get('FR.D59')).toEqual([
      { territory: 'FR.D80', distance: expect.closeTo(0.6 / 3.428101, 5) },
    ])
  })

  it('are none of a territory whose figure is hidden, and it is nobody’s', async () => {
    const { peers } = await peersOf('neet_rate')
    expect(peers.get('FR.D62')).toBeNull()
    expect([...peers.values()].flat().map((peer) => peer?.territory)).not.toContain('FR.D62')
  })

  it('are none where a variable lacks', async () => {
    const { peers } = await peersOf('neet_rate,taux_de_chomage')
    expect(peers.get('FR.D60')).toBeNull()
    // of the three that have both, each has one
    expect(peers.get('FR.D02')).toHaveLength(1)
  })

  it('are not chosen on what is measured later: all variables are those that reach the period', async () => {
    const { variables, peers } = await peersOf('*')
    expect(variables.get('ips')).toMatchObject({ period: null, used: false, unused: 'no_value_by_then' })
    const { variables: asked } = await peersOf('neet_rate')
    expect(asked.get('taux_de_chomage')).toMatchObject({ used: false, unused: 'not_asked' })
    expect(asked.get('neet_rate')).toMatchObject({ used: true, unused: null })
    expect([...variables.values()].filter(({ used }) => used).map(({ id }) => id)).toEqual([
      'neet_rate',
      'taux_de_chomage',
    ])
    expect(peers.get('FR.D02')).toHaveLength(1)
    expect((await peersOf('ips')).peers.get('FR.D02')).toBeNull()
  })

  it('are not chosen on an unknown variable', async () => {
    expect(problem.parse(await compared.get(`${path}&peers=wealth`, 400))).toMatchObject({
      parameter: 'peers',
      value: 'wealth',
      allowed: ['*', 'ips', 'neet_rate', 'taux_de_chomage'],
    })
  })

  it('are not mentioned when nobody asks', async () => {
    const { territories, peerVariables } = comparison.parse(await compared.get(path))
    expect(peerVariables).toBeUndefined()
    expect(territories[0]?.peers).toBeUndefined()
  })
})

it('lists the extractions of the same date', async () => {
  const answer = comparison.parse(await compared.get(`${siei}/comparison?level=department&period=2019-2020`))
  expect(answer.comparablePeriods).toEqual(['2018-2019'])
})

it('has neither gap nor funnel for rates published without counts', async () => {
  const answer = comparison.parse(
    await compared.get('/indicators/early_leavers_rate/comparison?level=nuts1&period=2019'),
  )
  expect(answer.reference.territory).toBe('FR')
  expect(answer.overdispersion).toBeNull()
  expect(answer.territories).toMatchObject([{ gap: null, funnel: null, rank: null, group: null }])
})

it('says what differs when the series are not one', async () => {
  const path = '/indicators/fwb_absence_rate/comparison?level=zone&period=2019-2020&reference=BE.FWB'
  const refusal = problem.parse(await compared.get(path, 400))
  expect(refusal).toMatchObject({ parameter: 'definition', allowed: ['fwb_absence_9', 'fwb_absence_20'] })
  expect(refusal.detail).toContain('more than 20 half-days')
  expect(refusal.differences?.map(({ aspect }) => aspect)).toEqual(['population'])
  const one = comparison.parse(await compared.get(`${path}&definition=fwb_absence_9`))
  expect(one.territories).toHaveLength(1)
})

it('asks for what it needs', async () => {
  expect(problem.parse(await compared.get(`${siei}/comparison?period=2019-2020`, 400))).toMatchObject({
    parameter: 'level',
  })
  expect(
    problem.parse(await compared.get(`${siei}/comparison?level=department&period=2030`, 404)),
  ).toMatchObject({
    parameter: 'period',
  })
  const operation = '/indicators/positive_exit_rate/comparison?level=academy&period=total'
  expect(problem.parse(await compared.get(operation, 400))).toMatchObject({ parameter: 'operation' })
})

it.each(['FR.D02', 'BE'])('is not made against %s, which contains no department compared', async (other) => {
  const path = `${siei}/comparison?level=department&period=2019-2020&reference=${other}`
  expect(problem.parse(await compared.get(path, 404))).toMatchObject({
    parameter: 'reference',
    value: other,
    allowed: ['FR.R32', 'FR.A20'],
  })
})

it('says which parameter leaves nothing to compare, and what it may be', async () => {
  const refused = async (query: string) =>
    problem.parse(await compared.get(`${siei}/comparison?level=department&period=2019-2020&${query}`, 404))
  const sex = await refused('sex=X')
  expect(sex).toMatchObject({ parameter: 'sex', value: 'X' })
  const path = `${siei}/comparison?level=department&period=`
  const window = problem.parse(await compared.get(`${path}2015-2018`, 404))
  expect(window).toMatchObject({ parameter: 'period', allowed: expect.arrayContaining(['2019-2020']) })
  expect(window.detail).toContain('three years are pooled only where an indicator has all three')
  expect(problem.parse(await compared.get(`${path}2016-2019`, 400)).detail).toContain('they do not overlap')
})

it('says that a parameter is missing, with no value and no neighbour of none', async () => {
  const missing = problem.parse(await compared.get(`${siei}/comparison?level=department`, 400))
  expect(missing).toMatchObject({
    parameter: 'period',
    detail: expect.stringMatching(/^period: missing, /),
  })
  expect(missing.value).toBeUndefined()
  const every = problem.parse(
    await compared.get(`${siei}/comparison?level=department&period=2019-2020&sex=*`, 400),
  )
  expect(every).toMatchObject({ parameter: 'sex', value: '*', allowed: ['F', 'M', 'X'] })
  expect(every.nearest).toBeUndefined()
})
