import type { Observation, Status } from '../../indicators/wire/observation.ts'
import type { ChartWords } from './words.ts'

/** What a chart draws of an observation: the value, or the reason there is none. */
export type Shown = Pick<Observation, 'value' | 'status' | 'flags'> &
  Partial<Pick<Observation, 'interval'>> & {
    /** Colours a map in the value's stead; the value stays what is written. */
    shrunken?: number
  }

/** A figure that has a value; nothing else may take a position, a class or a rank. */
export type Valued<T extends Shown> = T & { value: number }

export function isValued<T extends Shown>(shown: T): shown is Valued<T> {
  return shown.status === 'published' && shown.value !== null
}

/** What a map's colour stands for. */
export function colouredValue({ value, shrunken }: Valued<Shown>): number {
  return shrunken ?? value
}

interface Coloured {
  colour?: string | undefined
}

/** The order of painting: the chosen last, as what is drawn later covers the rest. */
export function chosenLast(a: Coloured, b: Coloured): number {
  return Number(a.colour !== undefined) - Number(b.colour !== undefined)
}

export function isUnreliable(shown: Shown): boolean {
  return shown.flags.includes('u')
}

/** The word that stands where a value would. */
export function findStatusWord(status: Status, words: ChartWords): string {
  if (status === 'suppressed') return words.suppressed
  return status === 'not_applicable' ? words.notApplicable : words.missing
}

/** A value in words for a tooltip: value, interval, quality; or why there is none. */
export function describeShown(shown: Shown, format: (value: number) => string, words: ChartWords): string {
  if (!isValued(shown)) return findStatusWord(shown.status, words)
  const parts = [format(shown.value)]
  if (shown.interval) {
    parts.push(`${words.interval} [${format(shown.interval.lower)}\u202f; ${format(shown.interval.upper)}]`)
  }
  if (shown.shrunken !== undefined) parts.push(`${words.shrunken} ${format(shown.shrunken)}`)
  if (isUnreliable(shown)) parts.push(words.unreliable)
  if (shown.flags.includes('b')) parts.push(words.break)
  return parts.join('\n')
}
