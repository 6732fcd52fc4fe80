/** Figures of a region of five departments, two extractions, a hidden one, tracks, and two regimes of absences. */
const department = (id: string, parent: string) =>
  `('${id}', 'department', '${id}', '${id}', '${id}', '${parent}', null, false)`

const territories = `insert into territory values ${[
  department('FR.D62', 'FR.A09'),
  `('BE.FWB.Z01', 'zone', '1', 'Zone 1', 'Zone 1', 'BE.FWB', null, false)`,
].join(', ')};
delete from observation where indicator in ('siei_dropout_rate', 'fwb_absence_rate');`

let line = 1000

function figure(
  [indicator, definition]: readonly [string, string],
  [territory, level]: readonly [string, string],
  [period, kind, start]: readonly [string, string, string],
  [numerator, denominator]: readonly [number | null, number | null],
  { track = null, flags = '' }: { track?: string | null; flags?: string } = {},
): string {
  line += 1
  const hidden = numerator === null || denominator === null
  const [value, x, n] = hidden
    ? ['null', 'null', 'null']
    : [String(numerator / denominator), numerator, denominator]
  return `insert into observation (id, indicator, definition, territory, level, period, period_kind, period_start, track,
    value, numerator, denominator, unit, status, reason, flags, source, synthetic)
  values ('c${line}', '${indicator}', '${definition}', '${territory}', '${level}', '${period}', '${kind}', '${start}',
    ${track ? `'${track}'` : 'null'}, ${value}, ${x}, ${n}, 'share', '${hidden ? 'suppressed' : 'published'}',
    ${hidden ? "'confidential'" : 'null'}, '${flags}', 'test/source', true)`
}

const siei = ['siei_dropout_rate', 'siei_stock_second_cycle'] as const
const y2018 = ['2018-2019', 'school_year', '2018-09-01'] as const
const y2019 = ['2019-2020', 'school_year', '2019-09-01'] as const
const october2018 = ['2018-10-15', 'date', '2018-10-15'] as const
const october2019 = ['2019-10-14', 'date', '2019-10-14'] as const
const march2020 = ['2020-03-02', 'date', '2020-03-02'] as const
const region = ['FR.R32', 'region'] as const
const academy = ['FR.A20', 'academy'] as const
const places = {
  aisne: ['FR.D02', 'department'],
  oise: ['FR.D60', 'department'],
  somme: ['FR.D80', 'department'],
  nord: ['FR.D59', 'department'],
  pas: ['FR.D62', 'department'],
} as const

// Amiens: Aisne 56/700, Oise 40/800, Somme 24/500 in 2019; 42/600, 40/800, 18/600 the year before
const figures = [
  figure(siei, places.aisne, y2019, [56, 700]),
  figure(siei, places.oise, y2019, [40, 800]),
  figure(siei, places.somme, y2019, [24, 500]),
  figure(siei, places.nord, y2019, [100, 2000]),
  figure(siei, places.pas, y2019, [null, null]),
  figure(siei, region, y2019, [250, 5000]),
  figure(siei, academy, y2019, [120, 2000]),
  figure(siei, places.aisne, y2018, [42, 600]),
  figure(siei, places.oise, y2018, [40, 800]),
  figure(siei, places.somme, y2018, [18, 600]),
  figure(siei, academy, y2018, [100, 2000]),
  figure(siei, academy, y2018, [60, 800], { track: 'lycee_pro_bac' }),
  figure(siei, academy, y2018, [40, 1200], { track: 'lycee_gt' }),
  figure(siei, academy, y2019, [80, 1000], { track: 'lycee_pro_bac' }),
  figure(siei, academy, y2019, [40, 1000], { track: 'lycee_gt' }),
  figure(siei, places.aisne, y2019, [40, 400], { track: 'lycee_pro_bac' }),
  figure(siei, places.aisne, y2019, [16, 300], { track: 'lycee_gt' }),
  figure(siei, academy, october2018, [100, 2000]),
  figure(siei, academy, october2019, [120, 2000]),
  figure(siei, academy, march2020, [90, 2000]),
  ...['20', '9'].flatMap((threshold, index) =>
    (
      [
        ['BE.FWB', 'community'],
        ['BE.FWB.Z01', 'zone'],
      ] as const
    ).map((place) =>
      figure(['fwb_absence_rate', `fwb_absence_${threshold}`], place, index === 0 ? y2018 : y2019, [
        50 + 100 * index,
        1000,
      ]),
    ),
  ),
  figure(['fwb_absence_rate', 'fwb_absence_20'], ['BE.FWB.Z01', 'zone'], y2019, [60, 1000]),
]

// the series of Picardy breaks in 2019
const y2018only = ['2018', 'year', '2018-01-01'] as const
const before = figure(['early_leavers_rate', 'eu_elet_lfs'], ['EU.FRE2', 'nuts2'], y2018only, [9, 100])
const broken = "update observation set flags = 'b' where indicator = 'early_leavers_rate' and period = '2019'"

// what surrounds dropout: INSEE's shares of 2017, made-up unemployment without Oise, an index that comes too late
const context = [
  ['neet_rate', 'FR.D02', '2009', 29.2, 'pourcent'],
  ['neet_rate', 'FR.D02', '2017', 33.5, 'pourcent'],
  ['neet_rate', 'FR.D59', '2017', 25.6, 'pourcent'],
  ['neet_rate', 'FR.D60', '2017', 26.4, 'pourcent'],
  ['neet_rate', 'FR.D62', '2017', 33.1, 'pourcent'],
  ['neet_rate', 'FR.D80', '2017', 25, 'pourcent'],
  ['taux_de_chomage', 'FR.D02', '2018', 11, 'pourcent'],
  ['taux_de_chomage', 'FR.D59', '2018', 10, 'pourcent'],
  ['taux_de_chomage', 'FR.D60', '2018', null, 'pourcent'],
  ['taux_de_chomage', 'FR.D80', '2018', 8, 'pourcent'],
  ['ips', 'FR.D02', '2021-2022', 94, 'indice'],
  ['ips', 'FR.D80', '2021-2022', 95.5, 'indice'],
].map(
  ([variable, territory, period, value, unit]) =>
    `insert into context_value values ('${variable}', '${territory}', 'department', '${period}', ${value}, '${unit}',
      'publication', 'test/context', false)`,
)

export const comparedFigures = [territories, ...figures, before, broken, ...context].join(';\n')
