import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { contracts, datasets, eurostatDataset } from '../../contracts/contracts.ts'
import type { Mapping } from '../../contracts/mapping/mapping.ts'
import { type Origin, origin } from '../../contracts/origin.ts'
import type { Finding } from './finding.ts'
import { mappingFile, readMapping } from './readMapping.ts'
import { acceptedFiles, dataFile } from './unpack/openParts.ts'

/** A leaf folder: one release of one dataset by one publisher. */
export interface Source {
  /** `publisher/dataset/release`, as a path below the sources folder. */
  id: string
  folder: string
  origin: Origin
  /** How its files are read, where they have a shape of their own. */
  mapping: Mapping | undefined
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

/** The tables of territories that stand in the reference folder, as one source. */
export async function readReference(folder: string): Promise<Source> {
  const files = (await readdir(folder)).filter((name) => /^territories.*[.]csv$/.test(name)).sort()
  return {
    id: 'reference',
    folder,
    files,
    mapping: undefined,
    origin: {
      dataset: 'territories',
      publisher: 'Vigie',
      title: 'Territoires de référence',
      period: '',
      published: '',
      retrieved: '',
      licence: 'Licence Ouverte 2.0',
      synthetic: false,
    },
  }
}

async function readFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const folders = entries
    .filter(
      (entry) =>
        entry.isFile() && (dataFile.test(entry.name) || ['origin.json', mappingFile].includes(entry.name)),
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
  const refuse = (check: string, file: string, fr: string, en: string): Finding => ({
    check,
    severity: 'error',
    dataset: '',
    source: id,
    file,
    count: 1,
    message: { fr, en },
    examples: [],
  })
  const read = await readOrigin(folder)
  const findings = [
    ...(typeof read === 'string'
      ? [refuse('origin', 'origin.json', `origin.json refusé : ${read}`, `origin.json refused: ${read}`)]
      : []),
    ...others.map((name) =>
      refuse(
        'file_kind',
        name,
        `type de fichier non lu\u202f: ${name}\u202f; acceptés\u202f: ${acceptedFiles} (un autre classeur s’enregistre en .xlsx ou .csv)`,
        `file type not read: ${name}; accepted: ${acceptedFiles} (save another workbook as .xlsx or .csv)`,
      ),
    ),
    ...(files.length === 0
      ? [
          refuse(
            'no_file',
            '',
            `aucun fichier de données\u202f; acceptés\u202f: ${acceptedFiles}`,
            `no data file; accepted: ${acceptedFiles}`,
          ),
        ]
      : []),
  ]
  if (typeof read === 'string') return { sources: [], findings }
  const mapped = await readMapping(folder, read.dataset)
  if ('problems' in mapped) {
    const wrong = mapped.problems.map(({ fr, en }) => refuse('mapping', mappingFile, fr, en))
    return { sources: [], findings: [...findings, ...wrong] }
  }
  return { sources: [{ id, folder, origin: read, mapping: mapped.mapping, files }], findings }
}

/** The origin of a folder, or what is wrong with it. */
async function readOrigin(folder: string): Promise<Origin | string> {
  const text = await readFile(join(folder, 'origin.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return 'absent'
  const read = origin.safeParse(parseJson(text))
  if (!read.success) {
    return read.error.issues
      .map(
        (issue) =>
          `${issue.path.join('.') || 'json'}: expected ${'expected' in issue ? issue.expected : 'JSON'}`,
      )
      .join('; ')
  }
  const { dataset } = read.data
  return datasets.includes(dataset) ? read.data : `dataset: ${dataset}; accepted: ${datasets.join(', ')}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function compareSources(one: Source, other: Source): number {
  return rank(one) - rank(other) || (one.id < other.id ? -1 : 1)
}

function rank({ origin: { dataset } }: Source): number {
  const loaded = dataset === eurostatDataset ? 'published_rates' : dataset
  return contracts.findIndex((contract) => contract.dataset === loaded)
}
