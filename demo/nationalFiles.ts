import { dayOf } from './day.ts'
import type { DemoFile } from './demoFiles.ts'
import { territoryColumns, territoryRows } from './demoTerritories.ts'
import { type Department, nationalDepartments } from './departments.ts'
import { enrolmentColumns, enrolmentRows } from './enrolments.ts'
import { entryDay, lastDayOfClasses } from './entryDay.ts'
import { exitOutcome } from './exitOutcome.ts'
import { frenchDiploma } from './frenchDiploma.ts'
import { frenchParticipationColumns, type Person, participationRow, type Stay } from './participationRow.ts'
import { type Random, seededRandom } from './seededRandom.ts'
import { sieiListingColumns, sieiListingRows } from './sieiListings.ts'
import type { Row } from './writeCsv.ts'

const operation = 'demo-national'
const years = [2015, 2016, 2017, 2018, 2019, 2020]
const dataEnd = dayOf('2021-08-31')
const note = {
  fr: 'Tirées au sort pour tous les départements, pour les seules mesures de vitesse\u202f: aucun chiffre d’un territoire réel, à ne jamais publier.',
  en: 'Drawn at random for every department, for benchmarks only: not a figure of any real territory, never to be published.',
}

/**
 * A national set for benchmarks: 101 departments with bassins and PSAD, and as many participations as asked. About
 * `times` as many cells come from fewer departments, or from more bassins and PSAD in each.
 */
export function nationalFiles({
  seed,
  participations,
  times = 1,
}: {
  seed: number
  participations: number
  times?: 0.25 | 0.5 | 1 | 2
}): DemoFile[] {
  const departments = nationalDepartments(seededRandom(seed, 'national:departments'))
    .filter((_, index) => index % Math.max(1, 1 / times) === 0)
    .map((one) => (times > 1 ? { ...one, bassins: one.bassins * times, psads: one.psads * times } : one))
  const file = (
    dataset: string,
    title: string,
    columns: readonly string[],
    rows: Iterable<Row>,
  ): DemoFile => ({
    dataset,
    release: 'national',
    title,
    period: '2014-2015..2021-2022',
    note,
    columns,
    rows,
  })
  return [
    file(
      'territories',
      'Bassins et PSAD fictifs',
      territoryColumns,
      territoryRows({ departments, schools: [] }),
    ),
    file('enrolments', 'Effectifs tirés au sort', enrolmentColumns, enrolmentRows({ seed, departments })),
    file(
      'siei_listings',
      'Repérages tirés au sort',
      sieiListingColumns,
      sieiListingRows({ seed, departments }),
    ),
    file(
      'operations',
      'Opération fictive',
      ['operation', 'intitule', 'pays', 'porteur', 'budget_total', 'part_ue'],
      [[operation, 'Opération nationale fictive', 'FR', 'Porteur fictif', '', '']],
    ),
    file(
      'conventions',
      'Conventions fictives',
      ['convention', 'operation', 'fonds', 'periode_du', 'periode_au', 'regles'],
      years.map((year) => [
        conventionOf(year),
        operation,
        'FSE',
        `${year}-09-01`,
        `${year + 1}-08-31`,
        'fse-2014-2020',
      ]),
    ),
    file(
      'actions',
      'Dispositifs fictifs',
      ['action', 'operation', 'niveau_intervention', 'type', 'niveau', 'code_territoire'],
      [1, 2, 3, 4].map((level) => [`${operation}-n${level}`, operation, level, 'autre', 'pays', 'FR']),
    ),
    file(
      'participations',
      'Participations tirées au sort',
      frenchParticipationColumns,
      nationalParticipations(seed, participations, departments),
    ),
  ]
}

function* nationalParticipations(
  seed: number,
  count: number,
  departments: readonly Department[],
): Iterable<Row> {
  const random = seededRandom(seed, 'national:participations')
  const diploma = frenchDiploma(random)
  for (let i = 0; i < count; i++) {
    const year = years[Math.floor((i * years.length) / count)] ?? 2020
    yield participationRow(drawStay(random, year, i, random.pick(departments)), {
      random,
      diploma,
      asksMinority: false,
    })
  }
}

function drawStay(random: Random, year: number, index: number, department: Department): Stay {
  const entry = entryDay(random, year)
  const actionLevel = random.integer(1, 4)
  const age = random.integer(12, 24)
  const person: Person = {
    id: `NAT-${String(index + 1).padStart(8, '0')}`,
    sex: random.chance(0.45) ? 'F' : 'M',
    birth: entry - Math.ceil(age * 365.25) - random.integer(1, 360),
    level: 'departement',
    territory: department.code,
    uai: '',
    action: `${operation}-n${actionLevel}`,
    actionLevel,
  }
  const day = Math.max(entry + 6, Math.min(entry + random.integer(20, 250), lastDayOfClasses(year)))
  const chances = { positive: 0.75, unknown: 0.07, keyedInTime: 0.8 }
  const exit = exitOutcome({ random, day, age, actionLevel, dataEnd, chances })
  return { person, convention: conventionOf(year), entry, exit }
}

function conventionOf(year: number): string {
  return `${operation}-${year}`
}
