import { amarragesStays, belgianDiploma } from './amarragesStays.ts'
import { amiensStays } from './amiensStays.ts'
import { fictitiousSchools, territoryColumns, territoryRows } from './demoTerritories.ts'
import { hautsDeFrance } from './departments.ts'
import { enrolmentColumns, enrolmentRows } from './enrolments.ts'
import { exitEventColumns, exitEventRows } from './exitEvents.ts'
import { expenditureColumns, expenditureRows } from './expenditures.ts'
import { frenchDiploma } from './frenchDiploma.ts'
import { fwbAbsenceColumns, fwbAbsenceRows } from './fwbAbsences.ts'
import { fwbExitColumns, fwbExitRows } from './fwbExits.ts'
import {
  type Diploma,
  frenchParticipationColumns,
  participationColumns,
  participationRow,
  type Stay,
} from './participationRow.ts'
import { type Random, seededRandom } from './seededRandom.ts'
import { sieiListingColumns, sieiListingRows } from './sieiListings.ts'
import { staffTrainingColumns, staffTrainingRows } from './staffTrainings.ts'
import { targetColumns, targetRows } from './targets.ts'
import type { Row } from './writeCsv.ts'

export type DemoFile = {
  dataset: string
  release: string
  title: string
  period: string
  note: string
  columns: readonly string[]
  rows: Iterable<Row>
}

/** The seed of the files kept in data/sources. */
export const defaultSeed = 20260101

/** The synthetic files of the two founding operations and of the région académique Hauts-de-France. */
export function demoFiles({ seed }: { seed: number }): DemoFile[] {
  const departments = hautsDeFrance
  const amarrages = amarragesStays(seed)
  return [
    {
      dataset: 'territories',
      release: '2026',
      title: 'Bassins, PSAD et établissements fictifs',
      period: '2026',
      note: 'The five departments are real, what is inside them is not: bassins, PSAD and 27 schools are invented and named so; no real UAI of these departments runs from 9001.',
      columns: territoryColumns,
      rows: territoryRows({ departments, schools: fictitiousSchools }),
    },
    {
      dataset: 'enrolments',
      release: '2014-2021',
      title: 'Effectifs simulés, Hauts-de-France',
      period: '2014-2015..2021-2022',
      note: 'Second cycle of 02, 60 and 80 set at 58 800 in 2018-2019, as the published 8.5 % and about 5 000 imply together; everything else is drawn. Bassins and PSAD each add up to their department.',
      columns: enrolmentColumns,
      rows: enrolmentRows({ seed, departments }),
    },
    {
      dataset: 'siei_listings',
      release: '2015-2021',
      title: 'Repérages SIEI simulés, Hauts-de-France',
      period: '2015-2016..2021-2022',
      note: 'Three extractions a year (15 October, 15 January, 15 March). On 15 October 2019 the listed not found back in training are 8.5 % of the base for 02, 60 and 80 and 7.2 % for the five departments, as published; everything else is drawn. A list is a stock at a date: extractions are never added up.',
      columns: sieiListingColumns,
      rows: sieiListingRows({ seed, departments }),
    },
    {
      dataset: 'participations',
      release: 'amiens-2015-2021',
      title: 'Participations simulées, académie d’Amiens',
      period: '2015-09-01..2021-08-31',
      note: 'As many persons as the 4 437 declared beneficiaries, in 27 fictitious schools; re-entries, stays of one day and incomplete records among them. No real person; the convention numbers are real, the dates between them are ours.',
      columns: frenchParticipationColumns,
      rows: rowsOf(amiensStays(seed), 'amiens', { seed, diplomaOf: frenchDiploma, asksMinority: false }),
    },
    {
      dataset: 'participations',
      release: 'amarrages-plus-2025',
      title: 'Participations simulées, Amarrages+',
      period: '2022-01-01..2025-12-31',
      note: 'Drawn over the four levels of action and the ten zones; no published number of participants stands behind them. No real person.',
      columns: participationColumns,
      rows: rowsOf(amarrages, 'amarrages', { seed, diplomaOf: belgianDiploma, asksMinority: true }),
    },
    {
      dataset: 'exit_events',
      release: 'amarrages-plus-2025',
      title: 'Événements après la sortie simulés, Amarrages+',
      period: '2022-01-01..2025-12-31',
      note: 'For a few of the simulated participants.',
      columns: exitEventColumns,
      rows: exitEventRows({ seed, stays: amarrages, dataEnd: '2025-12-31' }),
    },
    {
      dataset: 'staff_trainings',
      release: 'amiens-2015-2021',
      title: 'Formations de personnels simulées, académie d’Amiens',
      period: '2015-09-01..2021-08-31',
      note: '14 sessions are planned by the source; dates, attendances and the two not held are drawn. Attendances are not persons.',
      columns: staffTrainingColumns,
      rows: staffTrainingRows({ seed }),
    },
    {
      dataset: 'expenditures',
      release: '2025',
      title: 'Dépenses simulées des deux opérations',
      period: '2015-09-01..2025-12-31',
      note: 'Amounts of each half-year, below the published budgets; the split between conventions, items and states is drawn.',
      columns: expenditureColumns,
      rows: expenditureRows({ seed }),
    },
    {
      dataset: 'fwb_absences',
      release: '2024-2025',
      title: 'Élèves signalés simulés, par zone',
      period: '2012-2013..2024-2025',
      note: 'Totals of 2012-2013, 2020-2021, 2021-2022, 2022-2023 and 2023-2024 set at the published ones; other years, zones and types are drawn. The threshold goes from 30 to 20 half-days in 2014-2015 and to 9 in 2019-2020; from 2024-2025 the half-day itself is redefined.',
      columns: fwbAbsenceColumns,
      rows: fwbAbsenceRows({ seed }),
    },
    {
      dataset: 'fwb_exits',
      release: '2022-2023',
      title: 'Sorties prématurées simulées, par zone',
      period: '2013-2014..2022-2023',
      note: 'The total of 2013-2014 set at the published 7 989; other years, zones, sexes and ages are drawn.',
      columns: fwbExitColumns,
      rows: fwbExitRows({ seed }),
    },
    {
      dataset: 'targets',
      release: '2026',
      title: 'Cibles simulées des deux opérations',
      period: '2015-09-01..2026-12-31',
      note: 'The documents of the operations give no target: these are made so that every verdict shows. Some deadlines of Amarrages+ lie a year past its end.',
      columns: targetColumns,
      rows: targetRows(),
    },
  ]
}

type RowOptions = {
  seed: number
  diplomaOf: (random: Random) => (age: number, stay: Stay) => Diploma
  asksMinority: boolean
}

function* rowsOf(
  stays: readonly Stay[],
  stream: string,
  { seed, diplomaOf, asksMinority }: RowOptions,
): Iterable<Row> {
  const random = seededRandom(seed, `participation_rows:${stream}`)
  const diploma = diplomaOf(random)
  for (const stay of stays) yield participationRow(stay, { random, diploma, asksMinority })
}
