import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readStart } from '../readStart.ts'
import type { Copies } from './copies.ts'
import { findForeign } from './findForeign.ts'
import { exceeds, type Limits } from './limits.ts'
import type { Opened, Part } from './part.ts'
import { type Remark, refusal } from './remark.ts'
import { unpackGzip } from './unpackGzip.ts'
import { nestedArchive, unpackZip } from './unpackZip.ts'

/** The names of the files that may come in. */
export const dataFile = /[.](csv|tsv)([.]gz)?$|[.](zip|xlsx)$/i

export const acceptedFiles = '.csv, .tsv, .csv.gz, .tsv.gz, .zip, .xlsx'

type Kind = 'text' | 'gzip' | 'zip' | 'workbook'

/**
 * The tables of a published file. Packed ones are unpacked into `copies`; nothing is unpacked that exceeds the limits. What cannot be read is a finding and has no part.
 */
export async function openParts(path: string, copies: Copies, limits: Limits): Promise<Opened> {
  const { size } = await stat(path)
  if (size > limits.fileBytes) return refuse(exceeds('fileBytes', size, limits))
  const kind = kindOf(path)
  const misnamed = findMisnamed(kind, await readMagic(path))
  if (misnamed) return refuse(misnamed)
  const foreign = await findForeign(path)
  if (foreign) return refuse(foreign)
  const name = basename(path)
  if (kind === 'text') return { parts: [{ name, path }], findings: [] }
  const unpack = { gzip: unpackGzip, zip: unpackZip, workbook: openWorkbook }[kind]
  const { parts, findings } = await unpack(path, copies, limits)
  if (parts.length === 0) return { parts, findings }
  const nested = await findNested(parts)
  if (nested.length > 0) return refuse(nestedArchive(nested))
  // An empty table beside others is said by its own header.
  for (const part of parts.length === 1 ? parts : []) {
    const inside = await findForeign(part.path)
    if (inside) return refuse(inside)
  }
  const published = { sha256: await hashFile(path), bytes: size }
  return { parts: parts.map((part) => ({ ...part, published })), findings }
}

/** The library that reads workbooks takes as long to load as a small file to be read: it is, where there is one. */
async function openWorkbook(path: string, copies: Copies, limits: Limits): Promise<Opened> {
  const { unpackWorkbook } = await import('./unpackWorkbook.ts')
  return unpackWorkbook(path, copies, limits)
}

function refuse(remark: Remark): Opened {
  return { parts: [], findings: [remark] }
}

function kindOf(path: string): Kind {
  const [, extension] = /[.](gz|zip|xlsx)$/i.exec(path.toLowerCase()) ?? []
  if (extension === 'gz') return 'gzip'
  if (extension === 'zip') return 'zip'
  return extension === 'xlsx' ? 'workbook' : 'text'
}

const magics = {
  gzip: Buffer.from([0x1f, 0x8b]),
  zip: Buffer.from('PK\u0003\u0004'),
  // The container of encrypted workbooks and of those before 2007.
  compound: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
}

/** What a file begins with. */
async function readMagic(path: string): Promise<keyof typeof magics | undefined> {
  const start = await readStart(path, 8)
  const found = Object.entries(magics).find(([, magic]) => start.subarray(0, magic.length).equals(magic))
  return found?.[0] as keyof typeof magics | undefined
}

/** The names of the parts that are archives in their turn. */
async function findNested(parts: readonly Part[]): Promise<string[]> {
  const inner = await Promise.all(parts.map(({ path }) => readMagic(path)))
  return parts.filter((_, index) => inner[index] !== undefined).map(({ name }) => name)
}

function findMisnamed(kind: Kind, magic: keyof typeof magics | undefined): Remark | undefined {
  if (magic === 'compound') {
    return refusal('old_workbook', {
      fr: 'classeur protégé par un mot de passe, ou d’avant 2007 (.xls)\u202f; accepté\u202f: le même enregistré en .xlsx sans mot de passe, ou en .csv',
      en: 'workbook with a password, or from before 2007 (.xls); accepted: the same saved as .xlsx without a password, or as .csv',
    })
  }
  if (kind !== 'text' || magic === undefined) return undefined
  return refusal('wrong_extension', {
    fr: `contenu ${magic} sous un nom de texte\u202f; accepté\u202f: le nom de ce que le fichier est (.csv.gz, .zip, .xlsx)`,
    en: `${magic} content under the name of a text; accepted: the name of what the file is (.csv.gz, .zip, .xlsx)`,
  })
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk)
  return hash.digest('hex')
}
