import { apportion } from './apportion.ts'
import { formatSchoolYear } from './day.ts'
import { type Department, partCodes } from './departments.ts'
import { seededRandom } from './seededRandom.ts'
import { type Sex, sexes, type Track, tracks } from './tracks.ts'
import type { Row } from './writeCsv.ts'

export const enrolmentColumns = [
  'rentree_scolaire',
  'niveau',
  'code_territoire',
  'sexe',
  'voie',
  'secteur',
  'effectif',
]

/** Pupils of one crossing of a bassin and a PSAD: the smallest piece, so that both ways to cut add up. */
export type EnrolmentCell = {
  bassin: number
  psad: number
  sex: Sex
  track: Track
  sector: string
  count: number
}

const firstYear = 2014
const schoolYears = 8
const growth = [0.983, 0.988, 0.994, 0.999, 1, 1.006, 1.012, 1.009]

// the last part is small on purpose: its cells fall under the disclosure threshold
export const partWeights: Record<number, readonly number[]> = {
  2: [0.62, 0.38],
  3: [0.52, 0.4, 0.08],
  4: [0.42, 0.31, 0.22, 0.05],
}

export function* enrolmentRows({
  seed,
  departments,
}: {
  seed: number
  departments: readonly Department[]
}): Iterable<Row> {
  for (let year = firstYear; year < firstYear + schoolYears; year++) {
    for (const department of departments) {
      const cells = enrolmentCells({ seed, department, year })
      yield* levelRows(year, 'departement', [department.code], cells, () => 0)
      yield* levelRows(year, 'bassin', partCodes(department, 'bassins'), cells, (cell) => cell.bassin)
      yield* levelRows(year, 'psad', partCodes(department, 'psads'), cells, (cell) => cell.psad)
    }
  }
}

/** A department's pupils in one school year; the listings of the year after are drawn from the same cells. */
export function enrolmentCells({
  seed,
  department,
  year,
}: {
  seed: number
  department: Department
  year: number
}): EnrolmentCell[] {
  const random = seededRandom(seed, `enrolments:${department.code}:${year}`)
  const factor = growth[year - firstYear] ?? 1
  const empty: EnrolmentCell[] = []
  const weights: number[] = []
  partWeightsOf(department.bassins).forEach((bassinWeight, bassin) => {
    partWeightsOf(department.psads).forEach((psadWeight, psad) => {
      for (const track of tracks) {
        for (const sex of sexes) {
          const sexShare = sex === 'F' ? track.femaleShare : 1 - track.femaleShare
          for (const [sector, sectorShare] of track.sectors) {
            const share = track.share(year) * sexShare * sectorShare
            empty.push({ bassin, psad, sex, track: track.id, sector, count: 0 })
            weights.push(bassinWeight * psadWeight * share * random.around(1, 0.05))
          }
        }
      }
    })
  })
  const isCollege = empty.map((cell) => cell.track === 'college')
  const college = apportion(
    Math.round(department.college * factor),
    weights.map((weight, i) => (isCollege[i] ? weight : 0)),
  )
  const secondCycle = apportion(
    Math.round(department.secondCycle * factor),
    weights.map((weight, i) => (isCollege[i] ? 0 : weight)),
  )
  return empty.map((cell, i) => ({ ...cell, count: (college[i] ?? 0) + (secondCycle[i] ?? 0) }))
}

function partWeightsOf(parts: number): readonly number[] {
  // twice as many: each of half as many, in two
  const weights = partWeights[parts] ?? partWeights[parts / 2]?.flatMap((one) => [one / 2, one / 2])
  if (weights === undefined) throw new Error(`parts of a department: ${parts}, accepted: 2 to 4, 6, 8`)
  return weights
}

function* levelRows(
  year: number,
  level: string,
  codes: readonly string[],
  cells: readonly EnrolmentCell[],
  partOf: (cell: EnrolmentCell) => number,
): Iterable<Row> {
  for (const [part, code] of codes.entries()) {
    const counts = new Map<string, number>()
    for (const cell of cells) {
      if (partOf(cell) !== part) continue
      const key = `${cell.sex},${cell.track},${cell.sector}`
      counts.set(key, (counts.get(key) ?? 0) + cell.count)
    }
    for (const [key, count] of counts) yield [formatSchoolYear(year), level, code, ...key.split(','), count]
  }
}
