import type { DemoFile } from './demoFiles.ts'
import { territoryColumns, territoryRows } from './demoTerritories.ts'
import { nationalDepartments } from './departments.ts'
import { type DrawnFile, drawnOperationFiles } from './drawnOperation.ts'
import { enrolmentColumns, enrolmentRows } from './enrolments.ts'
import { seededRandom } from './seededRandom.ts'
import { sieiListingColumns, sieiListingRows } from './sieiListings.ts'

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
  /** 0.25, 0.5, 1 or 2. */
  times?: number
}): DemoFile[] {
  const departments = nationalDepartments(seededRandom(seed, 'national:departments'))
    .filter((_, index) => index % Math.max(1, 1 / times) === 0)
    .map((one) => (times > 1 ? { ...one, bassins: one.bassins * times, psads: one.psads * times } : one))
  const files: DrawnFile[] = [
    {
      dataset: 'territories',
      title: 'Bassins et PSAD fictifs',
      columns: territoryColumns,
      rows: territoryRows({ departments, schools: [] }),
    },
    {
      dataset: 'enrolments',
      title: 'Effectifs tirés au sort',
      columns: enrolmentColumns,
      rows: enrolmentRows({ seed, departments }),
    },
    {
      dataset: 'siei_listings',
      title: 'Repérages tirés au sort',
      columns: sieiListingColumns,
      rows: sieiListingRows({ seed, departments }),
    },
    ...drawnOperationFiles(
      {
        operation: 'demo-national',
        title: 'Opération nationale fictive',
        years: [2015, 2016, 2017, 2018, 2019, 2020],
        actionLevels: [1, 2, 3, 4],
        place: ['pays', 'FR'],
        departments,
        participations,
      },
      { random: seededRandom(seed, 'national:participations') },
    ),
  ]
  return files.map((file) => ({ ...file, release: 'national', period: '2014-2015..2021-2022', note }))
}
