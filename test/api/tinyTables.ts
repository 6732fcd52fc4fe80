/** Reference tables of the release the tests read: true names, made-up details. */
export const tables = `
insert into territory values
  ('EU', 'world_region', 'EU', 'Union européenne', 'European Union', null, null, false),
  ('FR', 'country', 'FR', 'France', 'France', 'EU', 'FR', false),
  ('BE', 'country', 'BE', 'Belgique', 'Belgium', 'EU', 'BE', false),
  ('FR.R32', 'region', '32', 'Hauts-de-France', 'Hauts-de-France', 'FR', 'FRE', false),
  ('FR.A09', 'academy', '09', 'Lille', 'Lille', 'FR.R32', 'FRE1', false),
  ('FR.A20', 'academy', '20', 'Amiens', 'Amiens', 'FR.R32', 'FRE2', false),
  ('FR.D02', 'department', '02', 'Aisne', 'Aisne', 'FR.A20', 'FRE21', false),
  ('FR.D59', 'department', '59', 'Nord', 'Nord', 'FR.A09', 'FRE11', false),
  ('FR.D60', 'department', '60', 'Oise', 'Oise', 'FR.A20', 'FRE22', false),
  ('FR.D80', 'department', '80', 'Somme', 'Somme', 'FR.A20', 'FRE23', false),
  ('FR.B02A', 'bassin', '02A', '=SUM(A1), "bassin"', 'Basin', 'FR.D02', null, true),
  ('EU.FRE', 'nuts1', 'FRE', 'Hauts-de-France', 'Hauts-de-France', 'FR', 'FRE', false),
  ('EU.FRE2', 'nuts2', 'FRE2', 'Picardie', 'Picardy', 'EU.FRE', 'FRE2', false),
  ('BE.FWB', 'community', 'FWB', 'Fédération Wallonie-Bruxelles', 'Wallonia-Brussels Federation', 'BE', null, false);

insert into operation values
  ('amiens-2015-2021', 'Lutte contre le décrochage scolaire', 'FR', 'GIP FORINVAL (académie d’Amiens)',
    8912145.13, 1226465.14, '2015-09-01', '2021-08-31', 'FR.A20', '2020-08-31',
    'contexte', 'context', 'publics', null, 'ONISEP', null, null),
  ('amarrages-plus', 'Amarrages+', 'BE', 'CCGPE', 85391066, 39625428, '2022-01-01', '2025-12-31', 'BE.FWB', null,
    null, null, null, null, null, null, null);

insert into convention values
  ('201502000', 'amiens-2015-2021', 'FSE', 'PON', '10.1', null, null, null, null, 'fse-2014-2020', false),
  ('201700148', 'amiens-2015-2021', 'FSE', 'PON', '10.1', null, null, null, null, 'fse-2014-2020', false);

insert into action values
  ('dr-02-1', 'amiens-2015-2021', 3, 'dispositif_relais', 'Dispositif relais', 'FR.D02', null, null, 20, null, 2),
  ('ca', 'amiens-2015-2021', 1, 'campagne', null, 'FR.A20', '2016-01-01', null, null, 300, null);
insert into operation_aim values
  ('amiens-2015-2021', 2, 'Remobiliser les jeunes', 'Re-engage young people'),
  ('amiens-2015-2021', 1, 'Élever l’ambition', 'Raise ambition');
insert into action_level values
  (1, 'Prévention collective', 'Collective prevention', 'Climat scolaire.', 'School climate.'),
  (3, 'Intervention', 'Intervention', 'Prise en charge.', 'Support.');
insert into action_type values
  ('dispositif_relais', 3, '3', 'Dispositif relais', 'Relay scheme'),
  ('autre', null, '1 2 3 4', 'Autre', 'Other');
insert into glossary_term values
  ('SAS', 'SAS, school re-engagement service', 'BE', 'Service d’accrochage scolaire.', 'Takes in young people.', 'Dispositif relais'),
  ('Dispositif relais', 'Relay scheme', 'FR', 'Accueil temporaire.', 'Temporary provision.', 'SAS'),
  ('Effectif à une date', 'Stock at a date', 'FR BE', 'Nombre de jeunes.', 'Number of young people.', null),
  ('CPMS', 'CPMS', 'BE', 'Centre.', 'Centre.', 'CIO');
insert into action_actor values ('dr-02-1', 'college', 'Collège A', 'accueil'), ('dr-02-1', 'association', null, null);

insert into declared_total values
  ('amiens-2015-2021', 'actions_competences_plus', 13, 'D80', 5, 'FR.A20', 'FR.D80', 'published'),
  ('amiens-2015-2021', 'actions_competences_plus', 13, 'D02', 1, 'FR.A20', 'FR.D02', 'published'),
  ('amiens-2015-2021', 'actions_competences_plus', 13, 'D60', 5, 'FR.A20', 'FR.D60', 'published'),
  ('amiens-2015-2021', 'beneficiaries', 4437, null, null, 'FR.A20', null, 'published');

insert into expenditure values
  ('amiens-2015-2021', 'personnel', 'incurred', 1000.5, 500.25, true),
  ('amiens-2015-2021', 'personnel', 'paid', 400, null, true),
  ('amiens-2015-2021', 'autre', 'incurred', 20, 10, true);

insert into operation_resource values
  ('amarrages-plus', 'Site', 'document', null, 'https://example.org/', null);

insert into account_line values
  ('amiens-2015-2021', null, 'esf_co01', 'participations', 0, 300, true),
  ('amiens-2015-2021', null, 'esf_co01', 'incomplete', 1, 20, true),
  ('amiens-2015-2021', null, 'esf_co01', 'not_counted', 2, 250, true),
  ('amiens-2015-2021', null, 'esf_co01', 'counted', 3, 30, true),
  ('amiens-2015-2021', '201502000', 'esf_co02', 'participations', 0, 100, true),
  ('amiens-2015-2021', '201502000', 'esf_co02', 'incomplete', 1, null, true),
  ('amiens-2015-2021', '201502000', 'esf_co02', 'not_unemployed', 2, 70, true),
  ('amiens-2015-2021', '201502000', 'esf_co02', 'unanswered', 3, null, true),
  ('amiens-2015-2021', '201502000', 'esf_co02', 'not_counted', 4, 10, true),
  ('amiens-2015-2021', '201502000', 'esf_co02', 'counted', 5, 12, true);

insert into target values
  ('amiens-2015-2021', null, 'participations_entered', null, null, 'participations', 'up',
    null, null, 300, '2018-12-31', 900, '2021-08-31', 1, '2015-09-01', true),
  ('amiens-2015-2021', null, 'participations_entered', null, null, 'participations', 'up',
    null, null, 300, '2018-12-31', 600, '2021-08-31', 2, '2018-01-01', true),
  ('amiens-2015-2021', null, 'positive_exit_rate', null, null, 'share', 'up',
    0.5, '2015-09-01', null, null, 0.7, '2021-08-31', 1, '2015-09-01', true),
  ('amiens-2015-2021', '201502000', 'participations_entered', null, 'F', 'participations', 'up',
    null, null, null, null, 100, '2021-08-31', 1, '2015-09-01', true),
  ('amiens-2015-2021', null, 'early_leavers_rate', 'EU.FRE2', null, 'share', 'down',
    0.2, '2010-12-31', null, null, 0.09, '2030-12-31', 1, '2015-09-01', true);
`

interface Figure {
  indicator: string
  definition?: string
  territory: string
  level: string
  period: string
  kind?: string
  start?: string
  dimensions?: Record<string, string>
  /** value, numerator, denominator */
  numbers?: [number, number | null, number | null]
  status?: string
  reason?: string
  flags?: string
  unit?: string
  synthetic?: boolean
}

const siei = { indicator: 'siei_dropout_rate', definition: 'siei_stock_second_cycle', synthetic: true }
const elet = { indicator: 'early_leavers_rate', definition: 'eu_elet_lfs', kind: 'year' }
const entered = {
  indicator: 'participations_entered',
  definition: 'operation_participation',
  unit: 'participations',
  dimensions: { operation: 'amiens-2015-2021' },
  synthetic: true,
}
const academy = { territory: 'FR.A20', level: 'academy' }
const exits = { ...entered, ...academy, indicator: 'positive_exit_rate', unit: 'share' }

function year(period: string) {
  return { period, kind: 'school_year', start: `${period.slice(0, 4)}-09-01` }
}

const total = { period: 'total', kind: 'total', start: '2020-08-31' }

/** Figures of every status and kind of period, on purpose out of order. */
const list: Figure[] = [
  { ...elet, territory: 'EU.FRE2', level: 'nuts2', period: '2025', numbers: [0.062, null, null], flags: 'u' },
  { ...elet, territory: 'EU.FRE2', level: 'nuts2', period: '2019', numbers: [0.1, null, null] },
  { ...elet, territory: 'EU.FRE', level: 'nuts1', period: '2019', numbers: [0.09, null, null], flags: 'bd' },
  { ...elet, territory: 'FR', level: 'country', period: '2019', numbers: [0.082, null, null] },
  {
    ...elet,
    territory: 'FR',
    level: 'country',
    period: '2020',
    status: 'not_available',
    reason: 'not_published_by_source',
  },
  { ...siei, territory: 'FR.D80', level: 'department', ...year('2019-2020'), numbers: [0.05, 5, 100] },
  {
    ...siei,
    territory: 'FR.D60',
    level: 'department',
    ...year('2019-2020'),
    status: 'suppressed',
    reason: 'confidential',
  },
  { ...siei, territory: 'FR.D02', level: 'department', ...year('2019-2020'), numbers: [0.085, 170, 2000] },
  { ...siei, territory: 'FR.D02', level: 'department', ...year('2018-2019'), numbers: [0.09, 180, 2000] },
  { ...siei, ...academy, ...year('2019-2020'), numbers: [0.085, 340, 4000] },
  {
    ...siei,
    ...academy,
    ...year('2019-2020'),
    dimensions: { sex: 'M' },
    numbers: [0.1, 200, 2000],
  },
  { ...siei, ...academy, ...year('2019-2020'), dimensions: { sex: 'F' }, numbers: [0.07, 140, 2000] },
  {
    ...siei,
    territory: 'FR.R32',
    level: 'region',
    ...year('2019-2020'),
    status: 'not_available',
    reason: 'missing_children',
  },
  { ...siei, territory: 'FR.B02A', level: 'bassin', ...year('2019-2020'), numbers: [0.02, 20, 1000] },
  { ...entered, ...academy, ...total, numbers: [500, 500, null] },
  { ...entered, ...academy, ...year('2019-2020'), numbers: [120, 120, null] },
  {
    ...entered,
    ...academy,
    ...year('2018-2019'),
    status: 'suppressed',
    reason: 'confidential',
  },
  {
    ...entered,
    ...academy,
    period: '2020-08',
    kind: 'month',
    start: '2020-08-01',
    numbers: [10, 10, null],
  },
  {
    ...entered,
    territory: 'BE.FWB',
    level: 'community',
    ...total,
    dimensions: { operation: 'amarrages-plus' },
    numbers: [40, 40, null],
  },
  { ...exits, ...total, numbers: [0.6, 240, 400] },
]

export const figures = list.map(toInsert).join(';')

function toInsert(figure: Figure, line: number): string {
  const [value = null, numerator = null, denominator = null] = figure.numbers ?? []
  const { period, kind = 'year', start = `${period}-01-01`, dimensions = {} } = figure
  const columns: Record<string, string | number | boolean | null> = {
    id: `o${line}`,
    indicator: figure.indicator,
    definition: figure.definition ?? '',
    territory: figure.territory,
    level: figure.level,
    period,
    period_kind: kind,
    period_start: start,
    ...dimensions,
    value,
    numerator,
    denominator,
    unit: figure.unit ?? 'share',
    status: figure.status ?? 'published',
    reason: figure.reason ?? null,
    flags: figure.flags ?? '',
    source: 'test/source',
    synthetic: figure.synthetic ?? false,
  }
  const values = Object.values(columns).map((cell) => (typeof cell === 'string' ? `'${cell}'` : String(cell)))
  return `insert into observation (${Object.keys(columns).join(', ')}) values (${values.join(', ')})`
}
