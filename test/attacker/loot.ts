import type { Change } from '../../indicators/wire/change.ts'
import type { Comparison } from '../../indicators/wire/comparison.ts'
import { type Observation, observation } from '../../indicators/wire/observation.ts'
import type { Receipt } from '../../indicators/wire/receipt.ts'
import type { Priority, Target } from '../../indicators/wire/target.ts'

/** All that the public routes say of one release. */
export interface Loot {
  release: number
  territories: ReadonlyMap<string, { level: string; parent: string | null }>
  /** By id. */
  figures: Map<string, Observation>
  /** Counts that the accounts of operations tell. */
  accounts: ToldCount[]
  results: Results[]
  /** What is worked out around figures, by the path that says it. */
  comparisons: Map<string, Comparison>
  changes: Map<string, Change>
  receipts: Map<string, Receipt>
}

/** A count given out elsewhere than in a figure. */
export interface ToldCount
  extends Pick<Observation, 'territory' | 'level' | 'period' | 'periodKind' | 'dimensions'> {
  measure: string
  count: number
}

/** What an operation is said to have achieved. */
export interface Results {
  operation: string
  territory: string
  /** The last day of its participations. */
  dataTo: string
  targets: readonly Target[]
  priorities: readonly Priority[]
}

const numbers = ['value', 'numerator', 'denominator', 'interval'] as const
export type Numbers = Partial<Pick<Observation, (typeof numbers)[number]>>

/** Notes every figure that an answer holds, wherever it stands in it. */
export function noteFigures(answer: unknown, figures: Loot['figures']): void {
  if (typeof answer !== 'object' || answer === null) return
  const read = 'numerator' in answer && 'reason' in answer ? observation.safeParse(answer) : undefined
  if (!read?.success) {
    for (const part of Object.values(answer)) noteFigures(part, figures)
  } else if (figures.has(read.data.id)) noteNumbers(read.data.id, read.data, figures)
  else figures.set(read.data.id, read.data)
}

/**
 * A number that one route gives of a figure counts as much as one that all of them give.
 * @throws where no list of figures has the figure, or two answers contradict each other
 */
export function noteNumbers(id: string, told: Numbers, figures: Loot['figures']): void {
  const known = figures.get(id)
  if (!known) throw new Error(`${id}: a figure that no list has`)
  for (const name of numbers) {
    if (told[name] === null || told[name] === undefined) continue
    if (known[name] === null) Object.assign(known, { [name]: told[name] })
    else if (JSON.stringify(known[name]) !== JSON.stringify(told[name])) {
      throw new Error(`${id}: two answers differ in ${name}`)
    }
  }
}
