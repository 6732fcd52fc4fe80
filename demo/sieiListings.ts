import { type SieiPart, sieiParts } from '../contracts/sieiListings.ts'
import { type Department, partCodes } from './departments.ts'
import { type EnrolmentCell, enrolmentCells } from './enrolments.ts'
import { type Random, seededRandom } from './seededRandom.ts'
import { inScopeParts, inScopeShares, outOfScopeParts } from './sieiPartition.ts'
import { sexes, type Track, tracks } from './tracks.ts'
import type { Row } from './writeCsv.ts'

export const sieiListingColumns = [
  'date_extraction',
  'niveau',
  'code_territoire',
  'sexe',
  'voie',
  'secteur',
  'tranche_age',
  'listes',
  ...sieiParts,
]

const ageBands = ['16-17', '18-20', '21-25'] as const
type AgeBand = (typeof ageBands)[number]
const firstYear = 2015

// the same days every year; what is on the list and not found back in training shrinks as it is worked
const extractions = [
  { monthDay: '10-15', yearsLater: 0, remaining: 1 },
  { monthDay: '01-15', yearsLater: 1, remaining: 0.93 },
  { monthDay: '03-15', yearsLater: 1, remaining: 0.86 },
]
const collegeShare = 0.04

export function* sieiListingRows({
  seed,
  departments,
}: {
  seed: number
  departments: readonly Department[]
}): Iterable<Row> {
  for (let year = firstYear; year < firstYear + 7; year++) {
    for (const [index, { monthDay, yearsLater, remaining }] of extractions.entries()) {
      const date = `${year + yearsLater}-${monthDay}`
      for (const department of departments) {
        yield* departmentRows({ seed, department, year, date, remaining, extraction: index })
      }
    }
  }
}

type Extraction = {
  seed: number
  department: Department
  year: number
  date: string
  remaining: number
  extraction: number
}

function* departmentRows({ seed, department, year, date, remaining, extraction }: Extraction): Iterable<Row> {
  const random = seededRandom(seed, `siei_listings:${department.code}:${date}`)
  const risks = bassinRisks(seed, department)
  const pupils = enrolmentCells({ seed, department, year: year - 1 })
  const isCollege = (cell: EnrolmentCell) => cell.track === 'college'
  const base = pupils.filter((cell) => !isCollege(cell)).reduce((sum, cell) => sum + cell.count, 0)
  const rate = department.dropoutRates[year - firstYear] ?? 0
  // the calibrated day is drawn exactly, the others about their rate
  const isCalibrated = year === 2019 && extraction === 0
  const dropouts = Math.round(base * rate * remaining * (isCalibrated ? 1 : random.around(1, 0.02)))
  const outside = Math.round(dropouts / (inScopeShares[extraction] ?? 0.5)) - dropouts
  const counts = new Int32Array(department.bassins * department.psads * cellsPerPart)
  const drawFrom = (cells: EnrolmentCell[], inScope: number, outOfScope: number) => {
    const drawCell = cellDrawer(cells, risks)
    for (let i = 0; i < inScope + outOfScope; i++) {
      const cell = drawCell(random)
      const age = drawAge(random, cell.track)
      const shares = i < inScope ? inScopeParts(extraction, year, age) : outOfScopeParts(cell.track)
      const key = cellIndex(cell.bassin * department.psads + cell.psad, cell, age, random.weighted(shares))
      counts[key] = (counts[key] ?? 0) + 1
    }
  }
  drawFrom(
    pupils.filter((cell) => !isCollege(cell)),
    dropouts,
    outside,
  )
  drawFrom(pupils.filter(isCollege), Math.round(dropouts * collegeShare), Math.round(outside * collegeShare))

  const crossings = Array.from({ length: department.bassins * department.psads }, (_, i) => i)
  yield* territoryRows(date, 'departement', department.code, counts, crossings)
  for (const [bassin, code] of partCodes(department, 'bassins').entries()) {
    const inside = crossings.filter((crossing) => Math.floor(crossing / department.psads) === bassin)
    yield* territoryRows(date, 'bassin', code, counts, inside)
  }
  for (const [psad, code] of partCodes(department, 'psads').entries()) {
    const inside = crossings.filter((crossing) => crossing % department.psads === psad)
    yield* territoryRows(date, 'psad', code, counts, inside)
  }
}

const cellsPerPart = sexes.length * tracks.length * ageBands.length * sieiParts.length

function cellIndex(crossing: number, cell: EnrolmentCell, age: AgeBand, part: SieiPart): number {
  const sex = sexes.indexOf(cell.sex)
  const track = tracks.findIndex(({ id }) => id === cell.track)
  const ageBand = ageBands.indexOf(age)
  const column = sieiParts.indexOf(part)
  return (
    (((crossing * sexes.length + sex) * tracks.length + track) * ageBands.length + ageBand) *
      sieiParts.length +
    column
  )
}

function* territoryRows(
  date: string,
  level: string,
  code: string,
  counts: Int32Array,
  crossings: number[],
): Iterable<Row> {
  let offset = 0
  for (const sex of sexes) {
    for (const track of tracks) {
      for (const age of ageBands) {
        const parts = sieiParts.map((_, column) =>
          crossings.reduce(
            (sum, crossing) => sum + (counts[crossing * cellsPerPart + offset + column] ?? 0),
            0,
          ),
        )
        const listed = parts.reduce((sum, part) => sum + part, 0)
        yield [date, level, code, sex, track.id, '', age, listed, ...parts]
        offset += sieiParts.length
      }
    }
  }
}

function bassinRisks(seed: number, department: Department): number[] {
  const random = seededRandom(seed, `bassin_risks:${department.code}`)
  return Array.from({ length: department.bassins }, () => random.around(1, 0.3))
}

function cellDrawer(cells: EnrolmentCell[], risks: number[]): (random: Random) => EnrolmentCell {
  let total = 0
  const upTo = cells.map((cell) => {
    const trackRisk = tracks.find(({ id }) => id === cell.track)?.risk ?? 1
    total += cell.count * trackRisk * (cell.sex === 'M' ? 1.2 : 1) * (risks[cell.bassin] ?? 1)
    return total
  })
  return (random) => {
    const mark = random.next() * total
    let low = 0
    let high = upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > mark) high = middle
      else low = middle + 1
    }
    const cell = cells[low]
    if (cell === undefined) throw new Error('enrolment: no cell to draw from')
    return cell
  }
}

function drawAge(random: Random, track: Track): AgeBand {
  const ages = tracks.find(({ id }) => id === track)?.ages
  return random.weighted(ageBands.map((band) => [band, ages?.[band] ?? 0] as const))
}
