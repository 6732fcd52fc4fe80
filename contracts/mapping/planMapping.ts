import { cleanCell, foldLabel } from '../language/cell.ts'
import type { Contract } from '../language/contract.ts'
import { bindHeader, isCorrection, normalizeHeader } from '../language/header.ts'
import { findNearest } from '../language/nearest.ts'
import { isPersonalHeader } from '../language/personal.ts'
import { headersOf, type Mapping, type SkipTest, unpivotNames } from './mapping.ts'
import { type MappingProblem, mappingProblem } from './problem.ts'

/** A header of the file and where it stands. */
export interface Place {
  header: string
  index: number
}

/** How one canonical cell is made. */
export type PlannedCell =
  | { kind: 'constant'; name: string; text: string }
  | { kind: 'from'; name: string; places: readonly Place[]; prefix: string; values: Labels }

/** Folded label → value; null: no value. */
export type Labels = ReadonlyMap<string, string | null>

/** A wide column, and the values it stands for, in the order of `names`. */
export interface WideColumn extends Place {
  values: readonly string[]
}

export interface PlannedSkip extends Place {
  blank: boolean
  equals: readonly string[]
  startsWith: readonly string[]
}

/** A mapping under a given header: it gives `cells`, then `unpivot.names` and `unpivot.into`, then `others`. */
export interface MappingPlan {
  /** Number of columns of the file. */
  width: number
  cells: readonly PlannedCell[]
  unpivot: { names: readonly string[]; into: string; wide: readonly WideColumn[] } | undefined
  skip: readonly PlannedSkip[]
  /** Columns of the file that give no cell, read or not: they come along as they are. */
  others: readonly Place[]
  /** Those of them that the mapping does not name. */
  unread: readonly Place[]
  /** Headers that announce personal data and do not become what the contract keeps of them. */
  personal: readonly Place[]
}

/**
 * Finds the columns of a mapping in a header, or says which are not there. `fit` is how many it found, Infinity
 * when each stands there once.
 */
export function planMapping(
  mapping: Mapping,
  contract: Contract,
  header: readonly string[],
): { plan: MappingPlan; problems: readonly MappingProblem[]; fit: number } {
  const problems: MappingProblem[] = []
  const seen = new Set<number>()
  // Without the columns expected, a header may well be the row of a person.
  const shown = contract.participants ? [] : header
  const find = (path: readonly (string | number)[], wanted: string): Place => {
    const found = findPlaces(header, wanted)
    if (found.length !== 1) problems.push(headerProblem(path, wanted, shown, found.length))
    if (found[0]) seen.add(found[0].index)
    return found[0] ?? { header: wanted, index: 0 }
  }
  const cells = Object.entries(mapping.columns).map(([name, column]): PlannedCell => {
    if (column.constant !== undefined) return { kind: 'constant', name, text: cleanCell(column.constant) }
    const places = headersOf(column).map((wanted) => find(['columns', name, 'from'], wanted))
    return { kind: 'from', name, places, prefix: column.prefix ?? '', values: foldLabels(column.values) }
  })
  const unpivot = mapping.unpivot && planUnpivot(mapping.unpivot, find)
  const skip = (mapping.skip ?? []).map((test, index) => planSkip(test, find(['skip', index], test.column)))
  const ignored = (mapping.ignore ?? []).map((wanted) => find(['ignore'], wanted))
  const given = new Set([...cells.flatMap(placesOf), ...(unpivot?.wide ?? [])].map(({ index }) => index))
  const named = new Set([...skip, ...ignored].map(({ index }) => index))
  // A column without a name is told by its place.
  const others = header
    .map((text, index) => ({ header: cleanCell(text) || String(index + 1), index }))
    .filter((place) => !given.has(place.index) && !isCorrection(place.header))
  const plan: MappingPlan = {
    width: header.length,
    cells,
    unpivot,
    skip,
    others,
    unread: others.filter(({ index }) => !named.has(index)),
    personal: findPersonal(cells, contract, header),
  }
  return {
    plan,
    problems,
    fit: problems.length === 0 && seen.size > 0 ? Number.POSITIVE_INFINITY : seen.size,
  }
}

/** The columns of the file that a cell reads. */
export function placesOf(cell: PlannedCell): readonly Place[] {
  return cell.kind === 'from' ? cell.places : []
}

/** The headers that are the one wanted: as written, else but for case, accents, spaces. */
function findPlaces(header: readonly string[], wanted: string): Place[] {
  const places = header.map((text, index) => ({ header: text, index }))
  const exact = places.filter((place) => cleanCell(place.header) === cleanCell(wanted))
  const name = normalizeHeader(wanted)
  if (exact.length > 0 || name === '') return exact
  return places.filter((place) => normalizeHeader(place.header) === name)
}

function headerProblem(
  path: readonly (string | number)[],
  wanted: string,
  header: readonly string[],
  found: number,
): MappingProblem {
  if (found > 1) {
    return mappingProblem(
      path,
      wanted,
      `un en-tête qui ne s’y trouve qu’une fois (ici ${found})`,
      `a header that stands there once (here ${found} times)`,
    )
  }
  if (header.length === 0)
    return mappingProblem(path, wanted, 'un en-tête du fichier', 'a header of the file')
  const nearest = findNearest(wanted, header)
  const list = header.join(', ')
  return mappingProblem(
    path,
    wanted,
    nearest
      ? `${nearest}\u202f? (en-têtes du fichier\u202f: ${list})`
      : `un en-tête du fichier\u202f: ${list}`,
    nearest ? `${nearest}? (headers of the file: ${list})` : `a header of the file: ${list}`,
  )
}

function planUnpivot(
  unpivot: NonNullable<Mapping['unpivot']>,
  find: (path: readonly string[], wanted: string) => Place,
): MappingPlan['unpivot'] {
  const names = unpivotNames(unpivot)
  const wide = Object.entries(unpivot.columns).map(([wanted, values]) => ({
    ...find(['unpivot', 'columns'], wanted),
    values: names.map((name) => cleanCell(values[name] ?? '')),
  }))
  return { names, into: unpivot.into, wide }
}

function planSkip({ blank, equals = [], startsWith = [] }: SkipTest, place: Place): PlannedSkip {
  const fold = (texts: readonly string[]) => texts.map((text) => foldLabel(cleanCell(text)))
  return { ...place, blank: blank === true, equals: fold(equals), startsWith: fold(startsWith) }
}

function foldLabels(values: Readonly<Record<string, string | null>> = {}): Labels {
  return new Map(Object.entries(values).map(([label, target]) => [foldLabel(cleanCell(label)), target]))
}

/** A header may be personal by its words, or because the contract reads it as a personal column. */
function findPersonal(
  cells: readonly PlannedCell[],
  contract: Contract,
  header: readonly string[],
): readonly Place[] {
  const isPersonalColumn = (name: string) =>
    bindHeader(contract, [name]).bound.some(({ index, column }) => index === 0 && column.personal)
  const kept = new Set(
    cells
      .filter(({ name }) => isPersonalColumn(name))
      .flatMap(placesOf)
      .map(({ index }) => index),
  )
  const announces = (text: string) =>
    isPersonalColumn(text) || isPersonalHeader(normalizeHeader(text), contract.participants ?? false)
  return header
    .map((text, index) => ({ header: text, index }))
    .filter((place) => !kept.has(place.index) && announces(place.header))
}
