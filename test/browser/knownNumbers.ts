import { formatCount, formatDecimal, formatShare } from '../../indicators/format.ts'
import { schoolYearOf } from '../../indicators/period.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { noteFigures } from '../attacker/loot.ts'

/**
 * The numbers of a French text, as written; not the points of a difference, which are any difference of two figures, nor
 * the people they stand for and the port of an address.
 */
export function findNumbers(text: string): string[] {
  const numbers = text
    .replace(/[\d\u202f]+(,\d+)?\s*points?/g, '')
    .replace(/environ [\d\u202f]+ jeunes[^(.]*\(de [\d\u202f]+ à [\d\u202f]+\)/g, '')
    .replace(/https?:\S+/g, '')
  return numbers.match(/\d+(?:\u202f\d{3})*(?:,\d+)?/g) ?? []
}

/**
 * As a French page writes them: the numbers and the digits in the texts of some answers, and what anybody works out
 * of the figures in them: what one count leaves of another in one place and period, their shares, the sums of months.
 */
export function listKnown(answers: readonly unknown[], read: readonly Observation[]): Set<string> {
  const known = new Set<string>()
  addAll(answers, known)
  for (const together of groupBy(read, placeOf)) addWorkedOut(together, known)
  for (const series of groupBy(read, (one) => [
    one.indicator,
    one.territory,
    JSON.stringify(one.dimensions),
  ])) {
    addSums(series, known)
  }
  // money is of nobody: what was spent, as a share of a budget
  const spent = read.filter(({ unit }) => unit === 'eur')
  for (const budget of findBudgets(answers)) {
    for (const { value } of spent) if (value !== null) addNumber(value / budget, known)
  }
  return known
}

/** The numbers of one figure, and those that an answer says of it under its id: what a target had achieved by a day. */
export function listOwn(
  { id, value, numerator, denominator, interval }: Observation,
  answers: readonly unknown[],
): Set<string> {
  const own = new Set<string>()
  addAll([value, numerator, denominator, interval, ...findSaid(answers, id)], own)
  return own
}

/** What is worked out of the counts of the place and period of a figure. */
export function listBeside(figure: Observation, read: readonly Observation[]): Set<string> {
  const beside = new Set<string>()
  const place = placeOf(figure).join()
  addWorkedOut(
    read.filter((one) => placeOf(one).join() === place),
    beside,
  )
  return beside
}

/** The figures of some answers, as the API gives them to anybody. */
export function findRead(
  answers: readonly unknown[],
  figures: ReadonlyMap<string, Observation>,
): Observation[] {
  const read = new Map<string, Observation>()
  noteFigures(answers, read)
  return [...read.keys()].flatMap((id) => figures.get(id) ?? [])
}

/** What an answer says of a figure under its id: what was achieved, and the target that this is of. */
function findSaid(answer: unknown, id: string): object[] {
  if (typeof answer !== 'object' || answer === null) return []
  const parts = Object.values(answer)
  const isAbout = [answer, ...parts].some((one) => one?.observation === id)
  return [...(isAbout ? [answer] : []), ...parts.flatMap((part) => findSaid(part, id))]
}

function findBudgets(answer: unknown): number[] {
  if (typeof answer !== 'object' || answer === null) return []
  const own = 'budget' in answer && typeof answer.budget === 'number' ? [answer.budget] : []
  return [...own, ...Object.values(answer).flatMap(findBudgets)]
}

function placeOf({ territory, period, dimensions }: Observation): (string | undefined)[] {
  return [territory, period, dimensions.operation]
}

function addWorkedOut(together: readonly Observation[], known: Set<string>): void {
  const counts = together.flatMap(({ numerator, denominator }) => [numerator, denominator])
  const told = [...new Set(counts.filter((count) => count !== null))]
  for (const one of told) {
    for (const other of told) {
      addNumber(one - other, known)
      for (const base of told) if (base > 0) addNumber((one - other) / base, known)
    }
  }
  // of a list, who is found and without solution, and who is in care: what two others leave of a third
  const find = (id: string) =>
    together.find(({ indicator, dimensions }) => indicator === id && Object.keys(dimensions).length === 0)
  const [unsolved, reached, solved] = [
    find('siei_without_solution_rate')?.numerator,
    find('siei_reached_share'),
    find('siei_solution_share'),
  ]
  if (unsolved && reached?.numerator && reached.denominator) {
    addNumber(unsolved + reached.numerator - reached.denominator, known)
  }
  if (unsolved && solved?.numerator && solved.denominator) {
    addNumber(solved.denominator - unsolved - solved.numerator, known)
  }
}

/** Month by month in each school year, on the sum of the years before. */
function addSums(series: readonly Observation[], known: Set<string>): void {
  const ofKind = (kind: string) =>
    series
      .filter(({ periodKind }) => periodKind === kind)
      .toSorted((one, other) => one.period.localeCompare(other.period))
  let before = 0
  for (const { period, value } of ofKind('school_year')) {
    let sum = before
    for (const month of ofKind('month').filter((one) => schoolYearOf(`${one.period}-01`) === period)) {
      sum += month.value ?? 0
      addNumber(sum, known)
    }
    before += value ?? 0
    addNumber(before, known)
  }
}

function addAll(value: unknown, known: Set<string>): void {
  if (typeof value === 'number') addNumber(value, known)
  else if (typeof value === 'string') {
    // as it stands in a text, and as a page writes it: `09` of a date, the `284` of `0284…` in a hash
    for (const digits of value.match(/\d+/g) ?? []) addNumber(Number(digits), known.add(digits))
    for (const number of findNumbers(value)) known.add(number)
  } else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) addAll(one, known)
}

function addNumber(value: number, known: Set<string>): void {
  const size = Math.abs(value)
  if (Number.isInteger(size)) known.add(String(size))
  known.add(formatCount(size, 'fr'))
  for (const decimals of [1, 2]) {
    known.add(formatDecimal(size, 'fr', { decimals }))
    known.add(formatShare(size, 'fr', { decimals }).replace('\u202f%', ''))
  }
}

function groupBy<One>(items: readonly One[], placeOf: (one: One) => readonly unknown[]): One[][] {
  const groups = new Map<string, One[]>()
  for (const one of items) {
    const place = placeOf(one).join('|')
    groups.set(place, [...(groups.get(place) ?? []), one])
  }
  return [...groups.values()]
}
