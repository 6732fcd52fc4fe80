import { rawName, valueName } from '../../contracts/language/compileChecks.ts'
import type { Binding } from '../../contracts/language/header.ts'
import { personalValues } from '../../contracts/language/personal.ts'
import { compileMatches } from '../../contracts/language/sql.ts'

const textTypes = new Set(['identifier', 'text'])
const kinds = Object.entries(personalValues)
// An e-mail address is at least `a@b.fr`; the other values are longer.
const shortest = 6

interface Place {
  header: string
  /** SQL name of the text. */
  text: string
  /** SQL name of the value that would be kept of it. */
  value?: string
}

/** The columns of a file about persons in which a personal value could hide. */
export function personalPlaces({ contract, bound, unknown }: Binding): Place[] {
  if (!contract.participants) return []
  return [
    ...unknown.map(({ header, index }, place) => ({
      header: header || `${index + 1}`,
      text: `other${place}`,
    })),
    ...bound
      .filter(
        ({ column, type, index }) =>
          index !== undefined && textTypes.has(type.name) && column.name !== 'id_participant',
      )
      .map(({ column, header }) => ({ header, text: rawName(column.name), value: valueName(column.name) })),
  ]
}

/** SQL for the kind of personal value a text is, as a number; null when it is none. */
export function compilePersonalKind(text: string): string {
  const choices = kinds.map(([, pattern], index) => `when ${compileMatches(text, pattern)} then ${index}`)
  return `case when length(${text}) < ${shortest} or ${text} is null then null ${choices.join(' ')} end`
}
