import type { Observation } from '../../../indicators/wire/observation.ts'

/** A published rate of 10 % of 1 000, but for what is given. */
export function figure(given: Partial<Observation>): Observation {
  return {
    id: `${given.territory} ${given.period} ${given.definition}`,
    indicator: 'siei_dropout_rate',
    definition: 'one',
    territory: 'FR.D02',
    level: 'department',
    period: '2019-2020',
    periodKind: 'school_year',
    dimensions: {},
    value: 0.1,
    numerator: 100,
    denominator: 1000,
    interval: null,
    unit: 'share',
    status: 'published',
    reason: null,
    flags: [],
    source: 'test',
    synthetic: true,
    ...given,
  }
}

export function missing(given: Partial<Observation>): Observation {
  return figure({
    value: null,
    numerator: null,
    denominator: null,
    status: 'not_available',
    reason: 'not_published_by_source',
    ...given,
  })
}
