import { amarrages } from './amarragesStays.ts'
import { apportion } from './apportion.ts'
import { seededRandom } from './seededRandom.ts'
import type { Row } from './writeCsv.ts'

export const expenditureColumns = ['convention', 'date', 'poste', 'etat', 'montant', 'part_ue', 'cofinanceur']

const items = [
  ['personnel', 0.61],
  ['prestations', 0.19],
  ['fonctionnement', 0.12],
  ['forfait', 0.08],
] as const

// what is spent is declared, then certified, then paid, each with a delay in half-years and a loss
const states = [
  { id: 'realisee', delay: 0, kept: 1 },
  { id: 'declaree', delay: 1, kept: 0.97 },
  { id: 'certifiee', delay: 2, kept: 0.95 },
  { id: 'payee', delay: 3, kept: 0.95 },
]

type Plan = {
  convention: string
  dates: readonly string[]
  lastDate: string
  spentCents: number
  euShare: number
}

const halfYears = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => [`${from + i}-06-30`, `${from + i}-12-31`]).flat()

// 8 912 145.13 and 85 391 066.00 are the published budgets; 1 226 465.14 and 39 625 428.00 their EU parts
const amiensShare = 1_226_465.14 / 8_912_145.13
const plans: readonly Plan[] = [
  {
    convention: '201502000',
    dates: halfYears(2015, 2017).slice(1, 5),
    lastDate: '2018-12-31',
    spentCents: 275_400_000,
    euShare: amiensShare,
  },
  {
    convention: '201700148',
    dates: halfYears(2017, 2020).slice(1, 7),
    lastDate: '2021-08-31',
    spentCents: 431_800_000,
    euShare: amiensShare,
  },
  {
    convention: '202000263',
    dates: halfYears(2020, 2021).slice(1, 3),
    lastDate: '2021-08-31',
    spentCents: 138_600_000,
    euShare: amiensShare,
  },
  {
    convention: amarrages,
    dates: halfYears(2022, 2025),
    lastDate: '2025-12-31',
    spentCents: 6_912_000_000,
    euShare: 39_625_428 / 85_391_066,
  },
]

/** New amounts of each half-year, by convention, item and state: they add up to the cumulative total. */
export function* expenditureRows({ seed }: { seed: number }): Iterable<Row> {
  const random = seededRandom(seed, 'expenditures')
  for (const { convention, dates, lastDate, spentCents, euShare } of plans) {
    const spent = apportion(
      spentCents,
      dates.map(() => random.around(1, 0.25)),
    )
    const byItem = spent.map((amount) =>
      apportion(
        amount,
        items.map(([, share]) => share * random.around(1, 0.1)),
      ),
    )
    for (const { id, delay, kept } of states) {
      for (const [i, date] of dates.entries()) {
        const keyedOn = laterDate(date, delay)
        if (keyedOn > lastDate) continue
        for (const [j, [item]] of items.entries()) {
          const cents = Math.round((byItem[i]?.[j] ?? 0) * kept)
          yield [
            convention,
            keyedOn,
            item,
            id,
            formatCents(cents),
            formatCents(Math.floor(cents * euShare)),
            '',
          ]
        }
      }
    }
  }
}

/** `2019-06-30` half a year later is `2019-12-31`. */
function laterDate(date: string, halfYears: number): string {
  const index = Number(date.slice(0, 4)) * 2 + (date.endsWith('06-30') ? 0 : 1) + halfYears
  return `${Math.floor(index / 2)}-${index % 2 === 0 ? '06-30' : '12-31'}`
}

function formatCents(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
