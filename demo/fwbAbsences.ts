import { apportion } from './apportion.ts'
import { formatSchoolYear } from './day.ts'
import { fwbZones } from './fwbZones.ts'
import { seededRandom } from './seededRandom.ts'
import type { Row } from './writeCsv.ts'

export const fwbAbsenceColumns = [
  'annee_scolaire',
  'zone',
  'type_enseignement',
  'signales',
  'eleves',
  'seuil_demi_jours',
]

// Community totals: 11 530, 49 993, 63 939, 85 000 and 93 000 are published (49 993 as 7 % and 93 000 as 13 %
// of pupils); the years between are ours. Threshold in half-days: 30, then 20, then 9.
const years = [
  [2012, 11_530, 30],
  [2013, 12_260, 30],
  [2014, 15_710, 20],
  [2015, 16_840, 20],
  [2016, 18_020, 20],
  [2017, 19_150, 20],
  [2018, 20_980, 20],
  [2019, 36_450, 9],
  [2020, 49_993, 9],
  [2021, 63_939, 9],
  [2022, 85_000, 9],
  [2023, 93_000, 9],
  [2024, 89_600, 9],
] as const

const kinds = [
  { id: 'ordinaire', pupils: 677_000, share: 0.88 },
  { id: 'specialise', pupils: 37_500, share: 0.12 },
]

export function* fwbAbsenceRows({ seed }: { seed: number }): Iterable<Row> {
  const random = seededRandom(seed, 'fwb_absences')
  for (const [year, reported, threshold] of years) {
    const byKind = apportion(
      reported,
      kinds.map((kind) => kind.share),
    )
    for (const [i, kind] of kinds.entries()) {
      const pupils = apportion(
        Math.round(kind.pupils * (0.985 + (year - 2012) * 0.0016)),
        fwbZones.map((zone) => zone.pupils),
      )
      const files = apportion(
        byKind[i] ?? 0,
        fwbZones.map((zone) => zone.pupils * zone.absenceRisk * random.around(1, 0.06)),
      )
      for (const [z, zone] of fwbZones.entries()) {
        yield [formatSchoolYear(year), zone.code, kind.id, files[z] ?? 0, pupils[z] ?? 0, threshold]
      }
    }
  }
}
