import { foldLabel } from '../../contracts/language/cell.ts'
import { type ColumnType, codesOf } from '../../contracts/language/columnType.ts'
import type { Column, Contract } from '../../contracts/language/contract.ts'
import { bindHeader, normalizeHeader } from '../../contracts/language/header.ts'
import { findNearest } from '../../contracts/language/nearest.ts'
import { isPersonalHeader } from '../../contracts/language/personal.ts'
import { isYearType, type Sample, type SampleColumn, shareRead } from './sample.ts'

/** A column of the file that gives one of the contract. */
export interface FoundColumn {
  column: Column
  type: ColumnType
  /** The name under which the contract reads it: an alias where that changes what a year means. */
  name: string
  place: SampleColumn
  /** `name`: its header is one the contract knows. `title`, `near`, `values`: a guess, and why. */
  by: 'name' | 'near' | 'values'
}

const enough = 0.5

/** The columns of a contract in a file: those named in its header, then the likely ones, each used once. */
export function findColumns(contract: Contract, sample: Sample): FoundColumn[] {
  const found: FoundColumn[] = bindByName(contract, sample)
  const guesses: readonly [FoundColumn['by'], (column: Column, place: SampleColumn) => boolean][] = [
    ['near', isNear],
    ['values', hasValues],
  ]
  for (const [by, fits] of guesses) {
    for (const column of contract.columns) {
      // Any text could be the code of a territory: `draftTerritory` looks at the codes.
      if (found.some((other) => other.column === column) || column.name === 'code_territoire') continue
      const places = sample.filter(
        (place) =>
          !found.some((other) => other.place === place) &&
          isAllowed(contract, column, place) &&
          (isSynonym(column, place) || (fits(column, place) && shareRead(place, column.type) >= enough)),
      )
      const [place] = places
      // Two columns that fit as well leave it open.
      if (place && places.length === 1) {
        found.push({ column, type: column.type, name: column.name, place, by })
      }
    }
  }
  return found
}

function bindByName(contract: Contract, sample: Sample): FoundColumn[] {
  const header = sample.map((place) => place.header)
  return bindHeader(contract, header).bound.flatMap(({ column, type, index }) => {
    const place = index === undefined ? undefined : sample[index]
    if (!place) return []
    const name = type === column.type ? column.name : normalizeHeader(place.header)
    return [{ column, type, name, place, by: 'name' as const }]
  })
}

/** A header that announces a person gives a personal column or none. */
function isAllowed({ participants = false }: Contract, column: Column, { header }: SampleColumn): boolean {
  return column.personal === true || !isPersonalHeader(normalizeHeader(header), participants)
}

/** Headers that publishers use for other things too: cells decide, even those that have no code of their own. */
const synonyms: Readonly<Record<string, { header: RegExp; cell: RegExp }>> = {
  track: {
    header: /^(filieres?|type_de_formation|cursus)$/,
    cell: /(^|_)(lycee|lp|lgt|legt|cap|bac|pro|gt|general|techno|technologique|professionnel(le)?|college|apprentis?|apprentissage)(_|$)/,
  },
}

function isSynonym({ type }: Column, { header, texts }: SampleColumn): boolean {
  const synonym = synonyms[type.name]
  return (
    synonym?.header.test(normalizeHeader(header)) === true &&
    texts.some((text) => synonym.cell.test(foldLabel(text)))
  )
}

function isNear({ name, title, aliases = [] }: Column, { header }: SampleColumn): boolean {
  const written = normalizeHeader(header)
  if (written.length < 4) return false
  const names = [name, ...aliases, title.fr].map(normalizeHeader)
  if (findNearest(written, names) !== undefined) return true
  // `date_d_entree_dans_l_action` says `date_entree`, `valeur_pct` says `valeur`.
  return name.split('_').every((word) => written.split('_').includes(word))
}

/** Years and the codes of a closed list speak for themselves, but for yes and no, which are in many columns. */
function hasValues({ type }: Column, place: SampleColumn): boolean {
  if (type.name === 'yes_no' || !(codesOf(type) || isYearType(type))) return false
  return place.texts.length >= (isYearType(type) ? 1 : 2) && shareRead(place, type) >= 0.9
}
