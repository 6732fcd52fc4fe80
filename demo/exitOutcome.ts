import { dayOf, schoolYearStart } from './day.ts'
import type { Random } from './seededRandom.ts'

export type Exit = {
  day: number
  reason: string
  situation: string
  seekingWork: string
  inTraining: string
  qualified: string
  employment: string
  keyedOn: number | undefined
  enrolledNextYear: string
  employmentAtSixMonths: string
  improvedAtSixMonths: string
  sixMonthsOn: number | undefined
}

type Situation =
  | 'maintien_scolarite'
  | 'retour_formation'
  | 'apprentissage'
  | 'formation_professionnelle'
  | 'emploi'
  | 'service_civique'
  | 'mission_locale'
  | 'sans_solution'
  | 'inconnue'

// by level of action: prevention keeps at school, compensation brings back to training
const positiveSituations: Record<number, readonly (readonly [Situation, number])[]> = {
  1: [
    ['maintien_scolarite', 0.93],
    ['retour_formation', 0.04],
    ['apprentissage', 0.03],
  ],
  2: [
    ['maintien_scolarite', 0.84],
    ['retour_formation', 0.05],
    ['apprentissage', 0.07],
    ['formation_professionnelle', 0.02],
    ['emploi', 0.01],
    ['service_civique', 0.01],
  ],
  3: [
    ['maintien_scolarite', 0.82],
    ['retour_formation', 0.1],
    ['apprentissage', 0.06],
    ['formation_professionnelle', 0.01],
    ['service_civique', 0.01],
  ],
  4: [
    ['maintien_scolarite', 0.24],
    ['retour_formation', 0.4],
    ['apprentissage', 0.15],
    ['formation_professionnelle', 0.1],
    ['emploi', 0.08],
    ['service_civique', 0.03],
  ],
}

const atSchoolOnly: readonly Situation[] = ['maintien_scolarite', 'retour_formation']
const training: readonly Situation[] = [...atSchoolOnly, 'apprentissage', 'formation_professionnelle']
const nextYearEnrolment: Record<Situation, number> = {
  maintien_scolarite: 0.87,
  retour_formation: 0.8,
  apprentissage: 0.72,
  formation_professionnelle: 0.4,
  emploi: 0.12,
  service_civique: 0.2,
  mission_locale: 0.18,
  sans_solution: 0.22,
  inconnue: 0,
}

export type ExitChances = { positive: number; unknown: number; keyedInTime: number }

/**
 * What is known of an exit at the end of the data; undefined when it would only be keyed after it.
 * Days are day numbers.
 */
export function exitOutcome({
  random,
  day,
  age,
  actionLevel,
  dataEnd,
  chances,
}: {
  random: Random
  day: number
  age: number
  actionLevel: number
  dataEnd: number
  chances: ExitChances
}): Exit | undefined {
  const situation = drawSituation(random, age, actionLevel, chances)
  const never = situation === 'inconnue' && random.chance(0.5)
  const delay = random.chance(chances.keyedInTime) ? random.integer(0, 28) : random.integer(29, 95)
  const keyedOn = never ? undefined : day + delay
  if ((keyedOn ?? day) > dataEnd) return undefined
  const employment = drawEmployment(random, situation, age)
  const sixMonthsOn = day + random.integer(176, 200)
  const isFollowed = sixMonthsOn <= dataEnd && situation !== 'inconnue' && random.chance(0.3)
  const known = (answer: () => string) => (situation === 'inconnue' ? '' : answer())
  return {
    day,
    reason: drawReason(random, situation),
    situation,
    seekingWork: known(() => yesNo(employment === 'chomage' && random.chance(0.75))),
    inTraining: known(() => yesNo(training.includes(situation))),
    qualified: known(() => yesNo(age >= 15 && random.chance(actionLevel === 4 ? 0.3 : 0.1))),
    employment,
    keyedOn,
    enrolledNextYear: drawNextYear(random, situation, day, dataEnd),
    employmentAtSixMonths: isFollowed ? drawEmployment(random, situation, age + 1) : '',
    improvedAtSixMonths: isFollowed ? yesNo(random.chance(0.35)) : '',
    sixMonthsOn: isFollowed ? sixMonthsOn : undefined,
  }
}

function drawSituation(
  random: Random,
  age: number,
  actionLevel: number,
  { positive, unknown }: ExitChances,
): Situation {
  if (random.chance(unknown)) return 'inconnue'
  const isMinor = age < 16
  if (!random.chance(positive)) return !isMinor && random.chance(0.35) ? 'mission_locale' : 'sans_solution'
  const choices = positiveSituations[actionLevel] ?? []
  return random.weighted(
    isMinor ? choices.filter(([situation]) => atSchoolOnly.includes(situation)) : choices,
  )
}

function drawReason(random: Random, situation: Situation): string {
  const left = situation === 'sans_solution' || situation === 'inconnue'
  return random.weighted([
    ['terme', left ? 0.45 : 0.9],
    ['abandon', left ? 0.38 : 0.03],
    ['exclusion', left ? 0.06 : 0.01],
    ['demenagement', 0.04],
    ['autre', 0.03],
  ])
}

function drawEmployment(random: Random, situation: Situation, age: number): string {
  if (situation === 'inconnue') return ''
  if (situation === 'emploi' || situation === 'apprentissage') return 'emploi'
  if (atSchoolOnly.includes(situation) || age < 16) return 'inactif'
  return random.chance(0.7) ? 'chomage' : 'inactif'
}

// a pupil counts as enrolled again in September when the school says so by mid-October
function drawNextYear(random: Random, situation: Situation, day: number, dataEnd: number): string {
  const october = dayOf(`${schoolYearStart(day) + 1}-10-15`)
  if (october > dataEnd || situation === 'inconnue' || random.chance(0.04)) return ''
  return yesNo(random.chance(nextYearEnrolment[situation]))
}

function yesNo(value: boolean): string {
  return value ? 'oui' : 'non'
}
