import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { contracts, datasets, eurostatDataset } from '../../contracts/contracts.ts'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import { parseJson } from '../../contracts/language/parseJson.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { Mapping } from '../../contracts/mapping/mapping.ts'
import { type Origin, origin } from '../../contracts/origin.ts'
import { nameRemarks } from './fileFindings.ts'
import type { Finding } from './finding.ts'
import { mappingFile, readMapping } from './readMapping.ts'
import { acceptedFiles, dataFile } from './unpack/openParts.ts'
import { type Remark, refusal } from './unpack/remark.ts'

export const originFile = 'origin.json'

/** A leaf folder: one release of one dataset by one publisher. */
export interface Source {
  /** `publisher/dataset/release`, as a path below the sources folder. */
  id: string
  folder: string
  origin: Origin
  /** How its files are read, where they have a shape of their own. */
  mapping: Mapping | undefined
  /** The hash of `mapping.json`. */
  mappingSha256: string | undefined
  files: readonly string[]
}

export interface Discovery {
  sources: readonly Source[]
  findings: readonly Finding[]
}

// What a spreadsheet leaves beside a file that is open begins with ~$ or .~lock.
const companion = /^(origin[.]json|readme.*|licen[cs]e.*|[.].*|~[$].*)$|[.](md|txt)$/i

/** Finds the sources below a folder, in order of loading: dataset by dataset, releases from old to new. */
export async function discoverSources(root: string): Promise<Discovery> {
  const folders = await readFolders(root)
  const found = await Promise.all(folders.map((folder) => readSource(root, folder)))
  return {
    sources: found.flatMap(({ sources }) => sources).sort(compareSources),
    findings: found.flatMap(({ findings }) => findings),
  }
}

/** The tables of the reference folder: the id of the source, and what its files hold. */
const referenceTables = [
  {
    id: 'reference',
    dataset: 'territories',
    files: /^territories.*[.]csv$/,
    title: 'Territoires de référence',
  },
  {
    id: 'reference-glossary',
    dataset: 'glossary',
    files: /^glossary[.]csv$/,
    title: 'Glossaire franco-belge',
  },
  {
    id: 'reference-action-levels',
    dataset: 'action_levels',
    files: /^action_levels[.]csv$/,
    title: 'Quatre niveaux d’action',
  },
  {
    id: 'reference-action-types',
    dataset: 'action_type_levels',
    files: /^action_type_levels[.]csv$/,
    title: 'Niveau d’action de chaque type',
  },
]

/** The tables that stand in the reference folder, one source for each kind. */
export async function readReference(folder: string): Promise<Source[]> {
  const names = (await readdir(folder)).sort()
  return referenceTables.flatMap(({ id, dataset, files, title }) => {
    const found = names.filter((name) => files.test(name))
    if (found.length === 0) return []
    const given = { period: '', published: '', retrieved: '', licence: 'Licence Ouverte 2.0' }
    return [
      {
        id,
        folder,
        files: found,
        mapping: undefined,
        mappingSha256: undefined,
        origin: { dataset, publisher: 'Vigie', title, ...given, synthetic: false },
      },
    ]
  })
}

async function readFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const folders = entries
    .filter(
      (entry) =>
        entry.isFile() && (dataFile.test(entry.name) || [originFile, mappingFile].includes(entry.name)),
    )
    .map((entry) => entry.parentPath)
  return [...new Set(folders)].sort()
}

async function readSource(root: string, folder: string): Promise<Discovery> {
  const id = relative(root, folder).split(sep).join('/') || '.'
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const files = names
    .map(({ name }) => name)
    .filter((name) => dataFile.test(name) && !companion.test(name))
    .sort()
  const others = names
    .map(({ name }) => name)
    .filter((name) => !dataFile.test(name) && !companion.test(name) && name !== mappingFile)
  const refuse = (file: string, remark: Remark) => nameRemarks({ dataset: '', source: id, file }, [remark])
  const read = await readOrigin(folder)
  const findings = [
    ...('refused' in read ? refuse(originFile, refusal('origin', wrongOrigin(read.refused))) : []),
    ...others.flatMap((name) => refuse(name, refusal('file_kind', wrongKind(name)))),
    ...(files.length === 0 ? refuse('', refusal('no_file', noFile)) : []),
  ]
  if ('refused' in read) return { sources: [], findings }
  const mapped = await readMapping(folder, read.dataset)
  if ('problems' in mapped) {
    const wrong = mapped.problems.flatMap((problem) => refuse(mappingFile, refusal('mapping', problem)))
    return { sources: [], findings: [...findings, ...wrong] }
  }
  const { mapping, sha256: mappingSha256 } = mapped
  return { sources: [{ id, folder, origin: read, mapping, mappingSha256, files }], findings }
}

function wrongOrigin({ fr, en }: Text): Text {
  return { fr: `${originFile} refusé\u202f: ${fr}`, en: `${originFile} refused: ${en}` }
}

function wrongKind(name: string): Text {
  return {
    fr: `type de fichier non lu\u202f: ${name}\u202f; acceptés\u202f: ${acceptedFiles} (un autre classeur s’enregistre en .xlsx ou .csv)`,
    en: `file type not read: ${name}; accepted: ${acceptedFiles} (save another workbook as .xlsx or .csv)`,
  }
}

const noFile: Text = {
  fr: `aucun fichier de données\u202f; acceptés\u202f: ${acceptedFiles}`,
  en: `no data file; accepted: ${acceptedFiles}`,
}

const kinds: Readonly<Record<string, Text>> & { object: Text } = {
  string: { fr: 'un texte', en: 'a text' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  object: { fr: 'un objet JSON', en: 'a JSON object' },
}

/** The origin of a folder, or what is wrong with it. */
async function readOrigin(folder: string): Promise<Origin | { refused: Text }> {
  const text = await readFile(join(folder, originFile), 'utf8').catch(ignoreAbsent)
  if (text === undefined) return { refused: { fr: 'absent', en: 'absent' } }
  const read = origin.safeParse(parseJson(text))
  if (!read.success) {
    const issues = read.error.issues.map((issue) => ({
      place: issue.path.join('.') || 'json',
      expected: kinds['expected' in issue ? issue.expected : ''] ?? kinds.object,
    }))
    return {
      refused: {
        fr: issues.map(({ place, expected }) => `${place}\u202f: attendu ${expected.fr}`).join('\u202f; '),
        en: issues.map(({ place, expected }) => `${place}: expected ${expected.en}`).join('; '),
      },
    }
  }
  const { dataset } = read.data
  if (datasets.includes(dataset)) return read.data
  const known = datasets.join(', ')
  return {
    refused: {
      fr: `dataset\u202f: ${dataset}\u202f; accepté\u202f: ${known}`,
      en: `dataset: ${dataset}; accepted: ${known}`,
    },
  }
}

function compareSources(one: Source, other: Source): number {
  return rank(one) - rank(other) || (one.id < other.id ? -1 : 1)
}

function rank({ origin: { dataset } }: Source): number {
  const loaded = dataset === eurostatDataset ? 'published_rates' : dataset
  return contracts.findIndex((contract) => contract.dataset === loaded)
}
