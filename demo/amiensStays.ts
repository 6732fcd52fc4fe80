import { dayOf, formatDay, schoolYearStart } from './day.ts'
import { fictitiousSchools } from './demoTerritories.ts'
import { entryDay, lastDayOfClasses } from './entryDay.ts'
import { type ExitChances, exitOutcome } from './exitOutcome.ts'
import type { Person, Stay } from './participationRow.ts'
import { type Random, seededRandom } from './seededRandom.ts'

export const amiens = 'amiens-2015-2021'

const dataEnd = dayOf('2021-08-31')
// the three numbers are real, the dates between them are ours: the source gives only the whole period
const conventions = [
  { number: '201502000', first: 2015, last: dayOf('2017-08-31') },
  { number: '201700148', first: 2017, last: dayOf('2020-08-31') },
  { number: '202000263', first: 2020, last: dataEnd },
]
// 4 437 first entries, as many as the declared beneficiaries
const firstEntries = [
  [2015, 640],
  [2016, 760],
  [2017, 800],
  [2018, 830],
  [2019, 660],
  [2020, 747],
] as const
const oneDayVisitors = 35
const oneDayExtras = 25

const actionTypes = [
  {
    prefix: 'cp',
    level: 2,
    weight: 0.5,
    counts: { '02': 1, '60': 5, '80': 5 },
    kind: 'lycee',
    days: [60, 220],
  },
  {
    prefix: 'dr',
    level: 3,
    weight: 0.37,
    counts: { '02': 6, '60': 5, '80': 3 },
    kind: 'college',
    days: [25, 130],
  },
  {
    prefix: 'ml',
    level: 4,
    weight: 0.13,
    counts: { '02': 1, '60': 1, '80': 1 },
    kind: 'lycee',
    days: [110, 290],
  },
] as const

const agesByLevel: Record<number, readonly (readonly [number, number])[]> = {
  2: [14, 15, 16, 17, 18, 19, 20].map((age, i) => [age, [5, 18, 28, 26, 15, 6, 2][i] ?? 0]),
  3: [11, 12, 13, 14, 15, 16].map((age, i) => [age, [4, 14, 27, 31, 20, 4][i] ?? 0]),
  4: [16, 17, 18, 19, 20, 21, 22, 23, 24, 25].map((age, i) => [
    age,
    [7, 14, 20, 19, 14, 10, 7, 5, 3, 1][i] ?? 0,
  ]),
}

/**
 * Every stay of the Amiens operation, by convention and day of entry: 4 437 persons once stays of one day
 * are dropped, with re-entries under one convention and under the next.
 */
export function amiensStays(seed: number): Stay[] {
  const random = seededRandom(seed, 'participations:amiens')
  const stays: Stay[] = []
  let persons = 0
  const nextId = () => `AMI-${String(++persons).padStart(5, '0')}`
  for (const [start, count] of firstEntries) {
    for (let i = 0; i < count; i++) stays.push(...personStays(random, start, nextId()))
  }
  const firsts = stays.filter((stay) => stay.exit !== undefined)
  for (let i = 0; i < oneDayExtras; i++) {
    const { person, convention, entry } = random.pick(firsts)
    const first = conventionAt(entry).first
    const day = Math.max(entry - random.integer(8, 40), dayOf(`${first}-09-01`))
    const isTaken = stays.some(
      (stay) => stay.person.id === person.id && stay.entry <= day && day <= (stay.exit?.day ?? day),
    )
    const exit = leave(random, person, day, day)
    if (!isTaken && exit !== undefined) stays.push({ person, convention, entry: day, exit })
  }
  for (let i = 0; i < oneDayVisitors; i++) {
    const entry = entryDay(random, random.integer(2015, 2019))
    const person = drawPerson(random, entry, nextId())
    stays.push({
      person,
      convention: conventionAt(entry).number,
      entry,
      exit: leave(random, person, entry, entry),
    })
  }
  return stays.sort((a, b) => compare(sortKey(a), sortKey(b)))
}

function personStays(random: Random, start: number, id: string): Stay[] {
  const entry = entryDay(random, start)
  const person = drawPerson(random, entry, id)
  const stays = [drawStay(random, person, entry)]
  const again = random.next()
  const left = stays[0]?.exit?.day
  if (left === undefined) return stays
  if (again < 0.065) addStay(left + random.integer(25, 200), left)
  if (again > 0.06 && again < 0.115) {
    const next = conventions.find((convention) => convention.first > schoolYearStart(entry))
    if (next !== undefined) addStay(entryDay(random, next.first), stays.at(-1)?.exit?.day ?? dataEnd)
  }
  return stays

  function addStay(day: number, after: number) {
    const age = (day - person.birth) / 365.25
    if (day <= after + 5 || day > conventionAt(day).last - 40 || age >= 26) return
    stays.push(drawStay(random, person, day))
  }
}

function drawPerson(random: Random, entry: number, id: string): Person {
  const department = random.weighted([
    ['02', 0.29],
    ['60', 0.4],
    ['80', 0.31],
  ] as const)
  const type = random.weighted(actionTypes.map((type) => [type, type.weight] as const))
  const action = `${amiens}-${type.prefix}-${department}-${random.integer(1, type.counts[department])}`
  const schools = fictitiousSchools.filter(
    (school) => school.department === department && school.kind === type.kind,
  )
  const age = random.weighted(agesByLevel[type.level] ?? [])
  return {
    id,
    sex: random.chance(0.42) ? 'F' : 'M',
    birth: entry - Math.ceil(age * 365.25) - random.integer(1, 360),
    level: 'departement',
    territory: department,
    uai: random.pick(schools).uai,
    action,
    actionLevel: type.level,
  }
}

function drawStay(random: Random, person: Person, entry: number): Stay {
  const convention = conventionAt(entry)
  const type = actionTypes.find(({ level }) => level === person.actionLevel)
  const [shortest, longest] = type?.days ?? [30, 90]
  const summer = ['07', '08'].includes(formatDay(entry).slice(5, 7))
  const latest = summer
    ? convention.last
    : Math.min(convention.last, lastDayOfClasses(schoolYearStart(entry)))
  const day = Math.max(Math.min(entry + random.integer(shortest, longest), latest), entry + 6)
  const isOpen = random.chance(day > dayOf('2021-06-01') ? 0.12 : 0.02)
  return {
    person,
    convention: convention.number,
    entry,
    exit: isOpen ? undefined : leave(random, person, entry, day),
  }
}

function leave(random: Random, person: Person, entry: number, day: number) {
  const age = Math.floor((entry - person.birth) / 365.25)
  return exitOutcome({
    random,
    day,
    age,
    actionLevel: person.actionLevel,
    dataEnd,
    chances: chancesOf(person, day),
  })
}

function chancesOf(person: Person, day: number): ExitChances {
  const start = schoolYearStart(day)
  const base = { 2: 0.8, 3: 0.77, 4: 0.7 }[person.actionLevel] ?? 0.75
  const place = { '02': -0.055, '60': 0.01, '80': 0.025 }[person.territory] ?? 0
  const closure = start === 2019 ? -0.035 : 0
  return {
    positive: base + place + closure + (person.sex === 'F' ? 0.035 : -0.015) + (start - 2018) * 0.008,
    unknown: person.territory === '02' ? 0.085 : 0.055,
    keyedInTime: 0.76 + (start - 2015) * 0.02,
  }
}

function conventionAt(day: number) {
  const convention = conventions.findLast(({ first }) => first <= schoolYearStart(day))
  if (convention === undefined) throw new Error(`convention: none on ${formatDay(day)}`)
  return convention
}

function sortKey({ convention, entry, person }: Stay): string {
  return `${convention} ${formatDay(entry)} ${person.id}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
