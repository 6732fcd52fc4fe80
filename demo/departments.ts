import { readFileSync } from 'node:fs'
import type { Random } from './seededRandom.ts'

/** What a department's files are drawn from. Counts are of 2018-2019, rates of seven 15 Octobers from 2015. */
export type Department = {
  code: string
  secondCycle: number
  college: number
  dropoutRates: readonly number[]
  bassins: number
  psads: number
}

// Calibration, not facts. 58 800 pupils and apprentices for 02 + 60 + 80 is what the published 8.5 % and
// « près de 5 000 » imply together; the five departments give the published 7.2 % on 15 October 2019.
export const hautsDeFrance: readonly Department[] = [
  {
    code: '02',
    secondCycle: 16_100,
    college: 26_800,
    dropoutRates: [0.116, 0.1125, 0.1075, 0.103, 0.099, 0.1035, 0.096],
    bassins: 3,
    psads: 2,
  },
  {
    code: '59',
    secondCycle: 84_000,
    college: 134_500,
    dropoutRates: [0.0735, 0.0715, 0.0685, 0.0655, 0.063, 0.0655, 0.061],
    bassins: 4,
    psads: 3,
  },
  {
    code: '60',
    secondCycle: 25_300,
    college: 43_200,
    dropoutRates: [0.091, 0.088, 0.084, 0.0805, 0.078, 0.0815, 0.0755],
    bassins: 3,
    psads: 2,
  },
  {
    code: '62',
    secondCycle: 46_000,
    college: 74_100,
    dropoutRates: [0.084, 0.0815, 0.078, 0.0745, 0.0718, 0.0745, 0.069],
    bassins: 4,
    psads: 3,
  },
  {
    code: '80',
    secondCycle: 17_400,
    college: 27_300,
    dropoutRates: [0.096, 0.0925, 0.0885, 0.085, 0.082, 0.085, 0.079],
    bassins: 2,
    psads: 2,
  },
]

const nationalTrend = [1.16, 1.13, 1.08, 1.04, 1, 1.045, 0.97]

/** Every department of the reference table with sizes and rates drawn at random: for benchmarks, never published. */
export function nationalDepartments(random: Random): Department[] {
  return readFileSync(new URL('../data/reference/territories_france.csv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('FR.D'))
    .map((line) => {
      const secondCycle = random.integer(3_000, 60_000)
      const rate = random.around(0.075, 0.03)
      return {
        code: line.slice('FR.D'.length, line.indexOf(',')),
        secondCycle,
        college: Math.round(secondCycle * 1.6),
        dropoutRates: nationalTrend.map((factor) => rate * factor),
        bassins: random.integer(2, 4),
        psads: random.integer(2, 3),
      }
    })
}

/** The letters of a department's fictitious parts: `02A`, `02B`… */
export function partCodes(department: Department, kind: 'bassins' | 'psads'): string[] {
  return [...'ABCDEFGH'].slice(0, department[kind]).map((letter) => `${department.code}${letter}`)
}
