import type { Text } from '../contracts/language/text.ts'
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
  note: Text
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
      note: {
        fr: 'Les cinq départements sont réels, ce qu’ils contiennent ne l’est pas\u202f: bassins, PSAD et 27 établissements sont inventés et nommés comme tels\u202f; aucun vrai UAI de ces départements ne va à partir de 9001.',
        en: 'The five departments are real, what is inside them is not: bassins, PSAD and 27 schools are invented and named so; no real UAI of these departments runs from 9001.',
      },
      columns: territoryColumns,
      rows: territoryRows({ departments, schools: fictitiousSchools }),
    },
    {
      dataset: 'enrolments',
      release: '2014-2021',
      title: 'Effectifs simulés, Hauts-de-France',
      period: '2014-2015..2021-2022',
      note: {
        fr: 'Le second cycle de 02, 60 et 80 est fixé à 58\u202f800 en 2018-2019, comme l’impliquent ensemble les 8,5\u202f% et les quelque 5\u202f000 publiés\u202f; tout le reste est tiré au sort. Bassins et PSAD ont chacun pour somme leur département.',
        en: 'Second cycle of 02, 60 and 80 set at 58 800 in 2018-2019, as the published 8.5 % and about 5 000 imply together; everything else is drawn. Bassins and PSAD each add up to their department.',
      },
      columns: enrolmentColumns,
      rows: enrolmentRows({ seed, departments }),
    },
    {
      dataset: 'siei_listings',
      release: '2015-2021',
      title: 'Repérages SIEI simulés, Hauts-de-France',
      period: '2015-2016..2021-2022',
      note: {
        fr: 'Trois extractions par an (15 octobre, 15 janvier, 15 mars). Au 15 octobre 2019, les jeunes listés et non retrouvés en formation sont 8,5\u202f% de la base pour 02, 60 et 80 et 7,2\u202f% pour les cinq départements, comme publié\u202f; tout le reste est tiré au sort. Une liste est un stock à une date\u202f: les extractions ne s’additionnent jamais.',
        en: 'Three extractions a year (15 October, 15 January, 15 March). On 15 October 2019 the listed not found back in training are 8.5 % of the base for 02, 60 and 80 and 7.2 % for the five departments, as published; everything else is drawn. A list is a stock at a date: extractions are never added up.',
      },
      columns: sieiListingColumns,
      rows: sieiListingRows({ seed, departments }),
    },
    {
      dataset: 'participations',
      release: 'amiens-2015-2021',
      title: 'Participations simulées, académie d’Amiens',
      period: '2015-09-01..2021-08-31',
      note: {
        fr: 'Autant de personnes que les 4\u202f437 bénéficiaires déclarés, dans 27 établissements fictifs\u202f; on y trouve des retours, des passages d’un jour et des dossiers incomplets. Aucune personne réelle\u202f; les numéros de convention sont réels, les dates entre eux sont de nous.',
        en: 'As many persons as the 4 437 declared beneficiaries, in 27 fictitious schools; re-entries, stays of one day and incomplete records among them. No real person; the convention numbers are real, the dates between them are ours.',
      },
      columns: frenchParticipationColumns,
      rows: rowsOf(amiensStays(seed), 'amiens', { seed, diplomaOf: frenchDiploma, asksMinority: false }),
    },
    {
      dataset: 'participations',
      release: 'amarrages-plus-2025',
      title: 'Participations simulées, Amarrages+',
      period: '2022-01-01..2025-12-31',
      note: {
        fr: 'Tirées au sort sur les quatre niveaux d’action et les dix zones\u202f; aucun nombre publié de participants n’est derrière elles. Aucune personne réelle.',
        en: 'Drawn over the four levels of action and the ten zones; no published number of participants stands behind them. No real person.',
      },
      columns: participationColumns,
      rows: rowsOf(amarrages, 'amarrages', { seed, diplomaOf: belgianDiploma, asksMinority: true }),
    },
    {
      dataset: 'exit_events',
      release: 'amarrages-plus-2025',
      title: 'Événements après la sortie simulés, Amarrages+',
      period: '2022-01-01..2025-12-31',
      note: {
        fr: 'Pour quelques-uns des participants simulés.',
        en: 'For a few of the simulated participants.',
      },
      columns: exitEventColumns,
      rows: exitEventRows({ seed, stays: amarrages, dataEnd: '2025-12-31' }),
    },
    {
      dataset: 'staff_trainings',
      release: 'amiens-2015-2021',
      title: 'Formations de personnels simulées, académie d’Amiens',
      period: '2015-09-01..2021-08-31',
      note: {
        fr: 'La source prévoit 14 sessions\u202f; les dates, les présences et les deux qui n’ont pas eu lieu sont tirées au sort. Des présences ne sont pas des personnes.',
        en: '14 sessions are planned by the source; dates, attendances and the two not held are drawn. Attendances are not persons.',
      },
      columns: staffTrainingColumns,
      rows: staffTrainingRows({ seed }),
    },
    {
      dataset: 'expenditures',
      release: '2025',
      title: 'Dépenses simulées des deux opérations',
      period: '2015-09-01..2025-12-31',
      note: {
        fr: 'Montants de chaque semestre, sous les budgets publiés\u202f; la répartition entre conventions, postes et états est tirée au sort.',
        en: 'Amounts of each half-year, below the published budgets; the split between conventions, items and states is drawn.',
      },
      columns: expenditureColumns,
      rows: expenditureRows({ seed }),
    },
    {
      dataset: 'fwb_absences',
      release: '2024-2025',
      title: 'Élèves signalés simulés, par zone',
      period: '2012-2013..2024-2025',
      note: {
        fr: 'Les totaux de 2012-2013, 2020-2021, 2021-2022, 2022-2023 et 2023-2024 sont ceux publiés\u202f; les autres années, les zones et les types sont tirés au sort. Le seuil passe de 30 à 20 demi-jours en 2014-2015 et à 9 en 2019-2020\u202f; à partir de 2024-2025, le demi-jour lui-même est redéfini.',
        en: 'Totals of 2012-2013, 2020-2021, 2021-2022, 2022-2023 and 2023-2024 set at the published ones; other years, zones and types are drawn. The threshold goes from 30 to 20 half-days in 2014-2015 and to 9 in 2019-2020; from 2024-2025 the half-day itself is redefined.',
      },
      columns: fwbAbsenceColumns,
      rows: fwbAbsenceRows({ seed }),
    },
    {
      dataset: 'fwb_exits',
      release: '2022-2023',
      title: 'Sorties prématurées simulées, par zone',
      period: '2013-2014..2022-2023',
      note: {
        fr: 'Le total de 2013-2014 est fixé aux 7\u202f989 publiés\u202f; les autres années, les zones, les sexes et les âges sont tirés au sort.',
        en: 'The total of 2013-2014 set at the published 7 989; other years, zones, sexes and ages are drawn.',
      },
      columns: fwbExitColumns,
      rows: fwbExitRows({ seed }),
    },
    {
      dataset: 'targets',
      release: '2026',
      title: 'Cibles simulées des deux opérations',
      period: '2015-09-01..2026-12-31',
      note: {
        fr: 'Les documents des opérations ne donnent aucune cible\u202f: celles-ci sont faites pour que chaque verdict se voie. Quelques échéances d’Amarrages+ tombent un an après sa fin.',
        en: 'The documents of the operations give no target: these are made so that every verdict shows. Some deadlines of Amarrages+ lie a year past its end.',
      },
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
