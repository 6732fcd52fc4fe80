import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change } from '../../../indicators/wire/change.ts'
import { comparison } from '../../../indicators/wire/comparison.ts'
import { problem } from '../../../indicators/wire/problem.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'
import { comparedFigures } from './comparedFigures.ts'

let tiny: ReturnType<typeof openApp>
beforeAll(async () => {
  const directory = createReleases()
  await writeRelease(directory, 1, { extra: comparedFigures })
  point(directory, 1)
  tiny = openApp(directory)
})
afterAll(() => tiny.close())

async function get(path: string, status = 200): Promise<unknown> {
  const response = await tiny.app.request(`/api/v1${path}`)
  expect(response.status).toBe(status)
  return response.json()
}

const siei = '/indicators/siei_dropout_rate'

describe('comparison', () => {
  it('sets each territory against the rest of the reference', async () => {
    const answer = comparison.parse(
      await get(`${siei}/comparison?level=department&period=2019-2020&reference=FR.R32`),
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
      await get(`${siei}/comparison?level=department&period=2019-2020&reference=FR.R32`),
    )
    const pas = territories.find(({ observation }) => observation.territory === 'FR.D62')
    expect(pas).toMatchObject({ gap: null, funnel: null, rank: null, group: null, shrunken: null })
    expect(pas?.observation).toMatchObject({ value: null, numerator: null, reason: 'confidential' })
  })

  it('takes the smallest territory that contains the others for reference', async () => {
    const all = comparison.parse(await get(`${siei}/comparison?level=department&period=2019-2020`))
    expect(all.reference.territory).toBe('FR.R32')
    const amiens = comparison.parse(await get(`${siei}/comparison?level=department&period=2018-2019`))
    expect(amiens.reference.territory).toBe('FR.A20')
    expect(amiens.territories).toHaveLength(3)
  })

  it('gives the rate that the mix of tracks of the reference would give', async () => {
    const { territories } = comparison.parse(
      await get(`${siei}/comparison?level=department&period=2019-2020&reference=FR.A20&standardise=track`),
    )
    const aisne = territories.find(({ observation }) => observation.territory === 'FR.D02')
    // (1000 × 40/400 + 1000 × 16/300) / 2000 = 0.0766667
    expect(aisne?.standardised).toMatchObject({ value: expect.closeTo(0.0766667, 7) })
    const oise = territories.find(({ observation }) => observation.territory === 'FR.D60')
    expect(oise?.standardised).toBeNull()
  })

  it('standardises no figure that keeps to one category of the same dimension', async () => {
    const path = `${siei}/comparison?level=department&period=2019-2020&reference=FR.A20&track=lycee_gt`
    expect(problem.parse(await get(`${path}&standardise=track`, 400))).toMatchObject({
      parameter: 'standardise',
      value: 'track',
    })
  })

  describe('peers', () => {
    const path = `${siei}/comparison?level=department&period=2019-2020&reference=FR.R32`
    const peersOf = async (asked: string) => {
      const { territories, peerVariables } = comparison.parse(await get(`${path}&peers=${asked}`))
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
      expect(problem.parse(await get(`${path}&peers=wealth`, 400))).toMatchObject({
        parameter: 'peers',
        value: 'wealth',
        allowed: ['*', 'ips', 'neet_rate', 'taux_de_chomage'],
      })
    })

    it('are not mentioned when nobody asks', async () => {
      const { territories, peerVariables } = comparison.parse(await get(path))
      expect(peerVariables).toBeUndefined()
      expect(territories[0]?.peers).toBeUndefined()
    })
  })

  it('lists the extractions of the same date', async () => {
    const answer = comparison.parse(await get(`${siei}/comparison?level=department&period=2019-2020`))
    expect(answer.comparablePeriods).toEqual(['2018-2019'])
  })

  it('has neither gap nor funnel for rates published without counts', async () => {
    const answer = comparison.parse(
      await get('/indicators/early_leavers_rate/comparison?level=nuts1&period=2019'),
    )
    expect(answer.reference.territory).toBe('FR')
    expect(answer.overdispersion).toBeNull()
    expect(answer.territories).toMatchObject([{ gap: null, funnel: null, rank: null, group: null }])
  })

  it('says what differs when the series are not one', async () => {
    const path = '/indicators/fwb_absence_rate/comparison?level=zone&period=2019-2020&reference=BE.FWB'
    const refusal = problem.parse(await get(path, 400))
    expect(refusal).toMatchObject({ parameter: 'definition', allowed: ['fwb_absence_9', 'fwb_absence_20'] })
    expect(refusal.detail).toContain('more than 20 half-days')
    expect(refusal.differences?.map(({ aspect }) => aspect)).toEqual(['population'])
    const one = comparison.parse(await get(`${path}&definition=fwb_absence_9`))
    expect(one.territories).toHaveLength(1)
  })

  it('asks for what it needs', async () => {
    expect(problem.parse(await get(`${siei}/comparison?period=2019-2020`, 400))).toMatchObject({
      parameter: 'level',
    })
    expect(problem.parse(await get(`${siei}/comparison?level=department&period=2030`, 404))).toMatchObject({
      parameter: 'period',
    })
    const operation = '/indicators/positive_exit_rate/comparison?level=academy&period=total'
    expect(problem.parse(await get(operation, 400))).toMatchObject({ parameter: 'operation' })
  })

  it.each(['FR.D02', 'BE'])(
    'is not made against %s, which contains no department compared',
    async (other) => {
      const path = `${siei}/comparison?level=department&period=2019-2020&reference=${other}`
      expect(problem.parse(await get(path, 404))).toMatchObject({
        parameter: 'reference',
        value: other,
        allowed: ['FR.R32', 'FR.A20'],
      })
    },
  )

  it('says which parameter leaves nothing to compare, and what it may be', async () => {
    const refused = async (query: string) =>
      problem.parse(await get(`${siei}/comparison?level=department&period=2019-2020&${query}`, 404))
    const sex = await refused('sex=X')
    expect(sex).toMatchObject({ parameter: 'sex', value: 'X' })
    const path = `${siei}/comparison?level=department&period=`
    const window = problem.parse(await get(`${path}2015-2018`, 404))
    expect(window).toMatchObject({ parameter: 'period', allowed: expect.arrayContaining(['2019-2020']) })
    expect(window.detail).toContain('three years are pooled only where an indicator has all three')
    expect(problem.parse(await get(`${path}2016-2019`, 400)).detail).toContain('they do not overlap')
  })

  it('says that a parameter is missing, with no value and no neighbour of none', async () => {
    const missing = problem.parse(await get(`${siei}/comparison?level=department`, 400))
    expect(missing).toMatchObject({
      parameter: 'period',
      detail: expect.stringMatching(/^period: missing, /),
    })
    expect(missing.value).toBeUndefined()
    const every = problem.parse(await get(`${siei}/comparison?level=department&period=2019-2020&sex=*`, 400))
    expect(every).toMatchObject({ parameter: 'sex', value: '*', allowed: ['F', 'M', 'X'] })
    expect(every.nearest).toBeUndefined()
  })
})

describe('change', () => {
  it('is split by child territory with nothing left over', async () => {
    const answer = change.parse(await get(`${siei}/change?territory=FR.A20&from=2018-2019&to=2019-2020`))
    expect(answer).toMatchObject({ refused: null, by: 'territory' })
    expect(answer.difference).toBeCloseTo(0.01, 12)
    // Aisne: rates 0.07 → 0.08, shares 0.30 → 0.35: 0.01 × 0.325 and 0.05 × 0.075
    const [aisne] = answer.parts
    expect(aisne?.key).toBe('FR.D02')
    expect(aisne?.rateEffect).toBeCloseTo(0.00325, 12)
    expect(aisne?.mixEffect).toBeCloseTo(0.00375, 12)
    expect((answer.rateEffect ?? 0) + (answer.mixEffect ?? 0)).toBeCloseTo(0.01, 12)
  })

  it('is split by descendants at a level, where they make up the whole', async () => {
    const base = `${siei}/change?territory=FR.A20&from=2018-2019&to=2019-2020`
    const children = change.parse(await get(base))
    expect(change.parse(await get(`${base}&level=department`)).parts).toEqual(children.parts)
    expect(change.parse(await get(`${base}&level=bassin`))).toMatchObject({
      refused: 'missing_parts',
      parts: [],
    })
  })

  it('is split by track', async () => {
    const answer = change.parse(
      await get(`${siei}/change?territory=FR.A20&from=2018-2019&to=2019-2020&by=track`),
    )
    // vocational: 0.075 → 0.08, shares 0.4 → 0.5; general: 1/30 → 0.04, shares 0.6 → 0.5
    expect(answer.rateEffect).toBeCloseTo(0.005 * 0.45 + (0.04 - 1 / 30) * 0.55, 12)
    expect(answer.mixEffect).toBeCloseTo(0.1 * 0.0775 - 0.1 * ((0.04 + 1 / 30) / 2), 12)
  })

  it.each([
    [`${siei}/change?territory=FR.A20&from=2018-10-15&to=2019-10-14`, 'missing_parts'],
    [`${siei}/change?territory=FR.A20&from=2018-10-15&to=2020-03-02`, 'different_dates'],
    [`${siei}/change?territory=FR.D62&from=2019-2020&to=2019-2020`, 'no_value'],
    [
      '/indicators/fwb_absence_rate/change?territory=BE.FWB&from=2018-2019&to=2019-2020',
      'different_definitions',
    ],
    ['/indicators/early_leavers_rate/change?territory=EU.FRE2&from=2019&to=2025', 'missing_parts'],
    ['/indicators/early_leavers_rate/change?territory=EU.FRE2&from=2018&to=2019', 'break_in_series'],
    ['/indicators/early_leavers_rate/change?territory=FR&from=2019&to=2020', 'no_value'],
  ])('%s is refused: %s', async (path, refused) => {
    const answer = change.parse(await get(path))
    expect(answer).toMatchObject({ refused, parts: [], rateEffect: null, mixEffect: null })
    expect(answer.difference === null).toBe(refused !== 'missing_parts')
  })

  it('says which period is wrong', async () => {
    expect(
      problem.parse(await get(`${siei}/change?territory=FR.A20&from=2018-2019&to=2030`, 400)),
    ).toMatchObject({
      parameter: 'to',
    })
    expect(
      problem.parse(await get(`${siei}/change?territory=FR.A20&from=2018-2019&to=2030-2031`, 404)),
    ).toMatchObject({ parameter: 'to', allowed: expect.arrayContaining(['2019-2020']) })
    const mixed = `${siei}/change?territory=FR.A20&from=2015-2018&to=2019-2020`
    expect(problem.parse(await get(mixed, 400)).detail).toBe(
      'to: 2019-2020 is a school year and 2015-2018 is three school years pooled; a change is between two periods of one kind',
    )
    const nobody = `${siei}/change?territory=FR.A20&from=2018-2019&to=2019-2020&sex=X`
    expect(problem.parse(await get(nobody, 404))).toMatchObject({ parameter: 'sex', value: 'X' })
  })
})

describe('definitions', () => {
  it('are told apart in words', async () => {
    const answer = await get('/definitions/comparison?definitions=siei_stock_second_cycle,eu_elet_lfs')
    expect(answer).toMatchObject({
      same: false,
      message: { en: expect.stringContaining('age: 16 to 25 / 18 to 24') },
    })
    expect(await get('/definitions/comparison?definitions=eu_elet_lfs,eu_elet_lfs')).toMatchObject({
      same: true,
    })
    expect(problem.parse(await get('/definitions/comparison?definitions=eu_elet_lfs,x', 400))).toMatchObject({
      parameter: 'definitions',
    })
  })
})
