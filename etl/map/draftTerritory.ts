import { normalizeHeader } from '../../contracts/language/header.ts'
import { isMarker } from '../../contracts/language/markers.ts'
import type { MappedColumn } from '../../contracts/mapping/mapping.ts'
import { parseTerritoryId } from '../../contracts/territoryId.ts'
import { isTotal } from '../screen/skipTotals.ts'
import type { FoundColumn } from './findColumns.ts'
import { type Notes, note } from './notes.ts'
import type { Sample, SampleColumn } from './sample.ts'

/** Levels whose codes can be told, and the header they need where the codes alone could be another level's. */
const levels: readonly { level: string; header?: RegExp }[] = [
  { level: 'etablissement' },
  { level: 'departement', header: /(^|_)(dep|dpt|dept|departement)(_|$)/ },
  { level: 'academie', header: /(^|_)acad(emie)?(_|$)/ },
  { level: 'region', header: /(^|_)reg(ion)?(_|$)/ },
  { level: 'zone', header: /(^|_)zone(_|$)/ },
  { level: 'nuts', header: /(^|_)(geo|nuts)(_|$)/ },
]

export interface DraftedTerritory {
  columns: Record<string, MappedColumn>
  place: SampleColumn | undefined
}

/** `niveau` and `code_territoire`, which few files have under these names. */
export function draftTerritory(
  found: readonly FoundColumn[],
  free: Sample,
  { guesses }: Notes,
): DraftedTerritory {
  const code = found.find(({ column }) => column.name === 'code_territoire')
  const territory = code ? undefined : findTerritory(free)
  const level = territory?.level ?? (code && findLevel(code.place))
  const columns: Record<string, MappedColumn> = {}
  if (level !== undefined && !found.some(({ column }) => column.name === 'niveau')) {
    columns.niveau = { constant: level }
    guesses.push(note(`niveau = ${level}`, { fr: 'd’après les codes', en: 'by the codes' }))
  }
  const place = territory?.place ?? (code ? undefined : findCode(free))
  if (place) {
    columns.code_territoire = { from: place.header }
    const reason = territory
      ? { fr: 'd’après les codes', en: 'by the codes' }
      : { fr: 'en-tête proche', en: 'a close header' }
    guesses.push(note(`code_territoire ← ${place.header}`, reason))
  }
  return { columns, place }
}

function findTerritory(places: Sample): { place: SampleColumn; level: string } | undefined {
  for (const { level, header } of levels) {
    const place = places.find(
      (candidate) => (!header || header.test(normalizeHeader(candidate.header))) && isLevel(candidate, level),
    )
    if (place) return { place, level }
  }
  return undefined
}

/** The one column of codes of a file, whatever their level. */
function findCode(places: Sample): SampleColumn | undefined {
  const codes = places.filter(({ header }) => normalizeHeader(header).split('_').includes('code'))
  return codes.length === 1 ? codes[0] : undefined
}

/** The level of the codes in a column, when its header or the codes leave no other. */
function findLevel(place: SampleColumn): string | undefined {
  const fitting = levels.filter(({ level }) => isLevel(place, level))
  const named = fitting.find(({ header }) => header?.test(normalizeHeader(place.header)))
  return named?.level ?? (fitting.length === 1 ? fitting[0]?.level : undefined)
}

function isLevel(place: SampleColumn, level: string): boolean {
  const texts = place.texts.filter((text) => !isMarker(text) && !isTotal(text))
  const read = texts.filter((text) => parseTerritoryId(level, text) !== undefined)
  // A single number may be anything, and FASE numbers are numbers: a school's code here is a UAI.
  const certain = level === 'etablissement' ? texts.filter((text) => /[A-Za-z]$/.test(text)) : texts
  return texts.length > 0 && read.length >= 0.9 * texts.length && certain.length === texts.length
}
