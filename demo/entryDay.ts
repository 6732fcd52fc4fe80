import { dayOf } from './day.ts'
import type { Random } from './seededRandom.ts'

// September to August: entries follow the school year, few in summer
const monthWeights = [
  ['09', 16],
  ['10', 18],
  ['11', 14],
  ['12', 7],
  ['01', 13],
  ['02', 8],
  ['03', 11],
  ['04', 5],
  ['05', 4],
  ['06', 2.5],
  ['07', 0.5],
  ['08', 1],
] as const

// schools were closed from 16 March to mid-May 2020
const closedMonths = ['2020-03', '2020-04', '2020-05']

/** A day of entry in the school year that starts in `start`, from the 1st to the 20th of a month in August. */
export function entryDay(random: Random, start: number): number {
  const months = monthWeights.map(([month, weight]) => {
    const name = `${month >= '09' ? start : start + 1}-${month}`
    return [name, closedMonths.includes(name) ? weight * 0.2 : weight] as const
  })
  const month = random.weighted(months)
  return dayOf(`${month}-01`) + random.integer(0, month.endsWith('-08') ? 19 : 27)
}

/** A day of entry in a calendar year, on the same rhythm. */
export function entryDayOfYear(random: Random, year: number): number {
  const month = random.weighted(monthWeights)
  return dayOf(`${year}-${month}-01`) + random.integer(0, month === '08' ? 19 : 27)
}

/** The last day of classes of the school year that a day falls in, taken as 5 July. */
export function lastDayOfClasses(start: number): number {
  return dayOf(`${start + 1}-07-05`)
}
