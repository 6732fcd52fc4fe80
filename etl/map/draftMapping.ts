import type { Column, Contract } from '../../contracts/language/contract.ts'
import { bindHeader, normalizeHeader } from '../../contracts/language/header.ts'
import { isPersonalHeader } from '../../contracts/language/personal.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { MappedColumn, Mapping } from '../../contracts/mapping/mapping.ts'
import { draftColumn } from './draftColumn.ts'
import { draftSkip } from './draftSkip.ts'
import { draftTerritory } from './draftTerritory.ts'
import { type FoundColumn, findColumns } from './findColumns.ts'
import { findWide, type WideColumns } from './findWide.ts'
import { type Notes, note } from './notes.ts'
import type { Sample, SampleColumn } from './sample.ts'

/** A mapping to look at: what is left open in it stands under `todo`, and refuses it until it is decided. */
export interface MappingDraft extends Notes {
  mapping: Mapping
  /** What the file has and the mapping does not read. */
  aside: readonly Text[]
}

const why: Readonly<Record<Exclude<FoundColumn['by'], 'name'>, Text>> = {
  near: { fr: 'en-tête proche', en: 'a close header' },
  values: { fr: 'd’après ses valeurs', en: 'by its values' },
}

/**
 * Drafts the mapping of a file from its header and a sample of its cells. `quote` allows it to show cells that are
 * not recognised; of a file about persons, or with a header that announces one, it never does.
 */
export function draftMapping(
  contract: Contract,
  sample: Sample,
  { publisher, quote }: { publisher?: string | undefined; quote: boolean },
): MappingDraft {
  const notes: Notes = { certain: [], guesses: [], open: [] }
  const found = findColumns(contract, sample)
  for (const { name, place, by } of found) {
    if (by === 'name') notes.certain.push(note(`${name} ← ${place.header}`))
    else notes.guesses.push(note(`${name} ← ${place.header}`, why[by]))
  }
  const open = quote && !contract.participants && !sample.some((place) => isPersonal(contract, place))
  const columns = found.map((one) => [one.name, draftColumn(one, notes, { quote: open })] as const)
  const left = (used: readonly (SampleColumn | undefined)[]) =>
    sample.filter((place) => !used.includes(place) && !isPersonal(contract, place))
  const places = found.map(({ place }) => place)
  const territory = contract.territory?.columns.includes('niveau')
    ? draftTerritory(found, left(places), notes)
    : { columns: {}, place: undefined }
  const taken = [
    ...found.map(({ column }) => column),
    ...contract.columns.filter(({ name }) => Object.hasOwn(territory.columns, name)),
  ]
  const wide = findWide(contract, left([...places, territory.place]), taken)
  const given = [...taken, ...(wide ? [wide.column, wide.into] : [])]
  const absent = contract.columns.filter((column) => column.required && !given.includes(column))
  const rest = absent.map((column) => [column.name, draftAbsent(column, notes, publisher)] as const)
  const unpivot = wide ? { unpivot: draftUnpivot(wide, notes) } : {}
  const skip = contract.participants ? [] : draftSkip(sample, notes)
  const named = sample.filter(({ header }) => skip.some(({ column }) => column === header))
  const read = [...places, territory.place, ...(wide?.places ?? []).map(({ place }) => place), ...named]
  return {
    ...notes,
    mapping: {
      version: 1,
      dataset: contract.dataset,
      columns: inOrder(contract, [...columns, ...Object.entries(territory.columns), ...rest]),
      ...unpivot,
      ...(skip.length > 0 ? { skip } : {}),
    },
    aside: describeAside(
      left(read),
      sample.filter((place) => isPersonal(contract, place) && !read.includes(place)),
      contract,
    ),
  }
}

/** The drafted columns in the order of the contract. */
function inOrder(
  contract: Contract,
  drafted: readonly (readonly [string, MappedColumn])[],
): Record<string, MappedColumn> {
  const place = (name: string) =>
    bindHeader(contract, [name]).bound.findIndex(({ index }) => index !== undefined)
  return Object.fromEntries([...drafted].sort(([one], [other]) => place(one) - place(other)))
}

/** A column that the contract requires and no column of the file gives. */
function draftAbsent(
  { name, type, personal }: Column,
  { guesses, open }: Notes,
  publisher: string | undefined,
): MappedColumn {
  if (name === 'source' && publisher) {
    guesses.push(note(`source = ${publisher}`, { fr: 'd’après origin.json', en: 'from origin.json' }))
    return { constant: publisher }
  }
  const { fr, en } = type.accepted
  // A person's own data come from the file.
  const ways = personal ? note('from') : { fr: 'from ou constant', en: 'from or constant' }
  open.push({
    fr: `${name}\u202f: ${ways.fr}\u202f; accepté\u202f: ${fr}`,
    en: `${name}: ${ways.en}; accepted: ${en}`,
  })
  return { todo: `${ways.fr} : ${fr}` }
}

function draftUnpivot(
  { column, places, into }: WideColumns,
  { guesses, open }: Notes,
): NonNullable<Mapping['unpivot']> {
  const headers = places.map(({ place }) => place.header).join(', ')
  guesses.push({
    fr: `une ligne par ${column.name}, à partir des colonnes ${headers}`,
    en: `one row per ${column.name}, from the columns ${headers}`,
  })
  if (!into) {
    open.push({
      fr: `unpivot.into\u202f: la colonne du contrat que remplissent ${headers}`,
      en: `unpivot.into: the contract column that ${headers} fill`,
    })
  }
  return {
    into: into?.name ?? '',
    columns: Object.fromEntries(places.map(({ place, value }) => [place.header, { [column.name]: value }])),
    ...(into ? {} : { todo: 'into' }),
  }
}

function describeAside(left: Sample, personal: Sample, { columns }: Contract): Text[] {
  const kept = columns.filter((column) => column.personal).map(({ name }) => name)
  const list = (places: Sample) => places.map(({ header }) => header).join(', ')
  return [
    ...(left.length > 0
      ? [
          {
            fr: `non lues\u202f: ${list(left)} (les mettre dans ignore dit que c’est voulu)`,
            en: `not read: ${list(left)} (putting them in ignore says it is meant)`,
          },
        ]
      : []),
    ...(personal.length > 0
      ? [
          {
            fr: `données personnelles\u202f: ${list(personal)}\u202f; accepté\u202f: ${kept.map((name) => `sous ${name}, `).join('')}un fichier sans ces colonnes, même ignorées`,
            en: `personal data: ${list(personal)}; accepted: ${kept.map((name) => `as ${name}, `).join('')}a file without these columns, even ignored`,
          },
        ]
      : []),
  ]
}

function isPersonal({ participants = false }: Contract, { header }: SampleColumn): boolean {
  return isPersonalHeader(normalizeHeader(header), participants)
}
