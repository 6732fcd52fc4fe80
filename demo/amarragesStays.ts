import { dayOf, formatDay, schoolYearStart } from './day.ts'
import { entryDayOfYear, lastDayOfClasses } from './entryDay.ts'
import { type ExitChances, exitOutcome } from './exitOutcome.ts'
import { fwbZones } from './fwbZones.ts'
import type { Diploma, Person, Stay } from './participationRow.ts'
import { type Random, seededRandom } from './seededRandom.ts'

export const amarrages = 'amarrages-plus'

const dataEnd = dayOf('2025-12-31')
const firstEntries = [
  [2022, 1400],
  [2023, 1850],
  [2024, 2050],
  [2025, 2100],
] as const

const levels = [
  { level: 1, weight: 0.16, days: [20, 90], ages: [12, 17], positive: 0.86 },
  { level: 2, weight: 0.34, days: [50, 200], ages: [12, 18], positive: 0.79 },
  { level: 3, weight: 0.33, days: [40, 210], ages: [13, 20], positive: 0.68 },
  { level: 4, weight: 0.17, days: [60, 240], ages: [13, 21], positive: 0.6 },
] as const

/** Every stay of Amarrages+ to the end of 2025, by day of entry; some persons come back. */
export function amarragesStays(seed: number): Stay[] {
  const random = seededRandom(seed, 'participations:amarrages')
  const stays: Stay[] = []
  let persons = 0
  for (const [year, count] of firstEntries) {
    for (let i = 0; i < count; i++)
      stays.push(...personStays(random, year, `AMA-${String(++persons).padStart(5, '0')}`))
  }
  return stays.sort((a, b) => a.entry - b.entry || (a.person.id < b.person.id ? -1 : 1))
}

/** Level of diploma at entry in the Federation's own terms; none before the end of primary school is recorded. */
export function belgianDiploma(random: Random): (age: number) => Diploma {
  return (age) => {
    const levels = [
      ['CEB', age < 15 ? 0.95 : 0.4],
      ['CE1D', age < 15 ? 0.05 : 0.57],
      ['CESS', age < 18 ? 0 : 0.05],
    ] as const
    return { level: random.weighted(levels), nomenclature: 'fwb' }
  }
}

function personStays(random: Random, year: number, id: string): Stay[] {
  const entry = entryDayOfYear(random, year)
  const person = drawPerson(random, entry, id)
  const first = drawStay(random, person, entry)
  if (first.exit === undefined || !random.chance(0.06)) return [first]
  const again = first.exit.day + random.integer(20, 220)
  return again > dataEnd ? [first] : [first, drawStay(random, person, again)]
}

function drawPerson(random: Random, entry: number, id: string): Person {
  const level = random.weighted(levels.map((level) => [level, level.weight] as const))
  const zone = random.weighted(fwbZones.map((zone) => [zone, zone.pupils * zone.exitRisk] as const))
  const [youngest, oldest] = level.ages
  const age = Math.round(random.around((youngest + oldest) / 2, (oldest - youngest) / 2))
  return {
    id,
    sex: random.weighted([
      ['F', 0.455],
      ['M', 0.542],
      ['X', 0.003],
    ]),
    birth: entry - Math.ceil(age * 365.25) - random.integer(1, 360),
    level: 'zone',
    territory: zone.code,
    uai: '',
    action: `${amarrages}-n${level.level}`,
    actionLevel: level.level,
  }
}

function drawStay(random: Random, person: Person, entry: number): Stay {
  const profile = levels.find(({ level }) => level === person.actionLevel)
  const [shortest, longest] = profile?.days ?? [30, 90]
  const planned = entry + random.integer(shortest, longest)
  const classesEnd = lastDayOfClasses(schoolYearStart(entry))
  const goesOn = random.chance(0.12) || entry > classesEnd - 10
  const day = goesOn ? planned : Math.min(planned, classesEnd)
  const age = Math.floor((entry - person.birth) / 365.25)
  const chances = chancesOf(person, profile?.positive ?? 0.7, day)
  const stay = { person, convention: amarrages, entry }
  if (day > dataEnd || random.chance(0.015)) return { ...stay, exit: undefined }
  return {
    ...stay,
    exit: exitOutcome({ random, day, age, actionLevel: person.actionLevel, dataEnd, chances }),
  }
}

function chancesOf(person: Person, positive: number, day: number): ExitChances {
  const year = Number(formatDay(day).slice(0, 4))
  const risk = fwbZones.find(({ code }) => code === person.territory)?.exitRisk ?? 1
  return {
    positive: positive + (year - 2024) * 0.02 + (person.sex === 'F' ? 0.02 : -0.01) - (risk - 1) * 0.12,
    unknown: 0.075,
    keyedInTime: 0.72 + (year - 2022) * 0.03,
  }
}
