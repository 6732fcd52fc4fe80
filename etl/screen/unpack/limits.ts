import type { Text } from '../../../contracts/language/text.ts'
import { type Remark, refusal } from './remark.ts'

/** The sizes above which a file is refused, before it is unpacked or loaded. */
export interface Limits {
  /** Bytes of a file as published. */
  fileBytes: number
  /** Bytes of what an archive holds, all entries together. */
  unpackedBytes: number
  /** Bytes of what a workbook holds, unpacked: it is read whole, into ten times as much memory. */
  workbookBytes: number
  /** Unpacked bytes for one packed byte, looked at above ten million unpacked bytes. */
  ratio: number
  /** Entries of an archive. */
  entries: number
  /** Rows and columns of one table. */
  rows: number
  columns: number
  /** Bytes of one cell, in UTF-8; a record holds at most ten times as many. */
  cellBytes: number
}

export type LimitName = keyof Limits

export const defaultLimits: Limits = {
  fileBytes: 4_000_000_000,
  unpackedBytes: 4_000_000_000,
  workbookBytes: 100_000_000,
  ratio: 250,
  entries: 500,
  rows: 20_000_000,
  columns: 1000,
  cellBytes: 100_000,
}

const words: Readonly<Record<LimitName, Text>> = {
  fileBytes: { fr: 'octets du fichier', en: 'bytes of the file' },
  unpackedBytes: { fr: 'octets une fois décompressé', en: 'bytes once unpacked' },
  workbookBytes: { fr: 'octets du classeur une fois décompressé', en: 'bytes of the workbook once unpacked' },
  ratio: {
    fr: 'octets décompressés pour un octet compressé',
    en: 'unpacked bytes for one packed byte',
  },
  entries: { fr: 'entrées de l’archive', en: 'entries of the archive' },
  rows: { fr: 'lignes de données', en: 'rows of data' },
  columns: { fr: 'colonnes', en: 'columns' },
  cellBytes: { fr: 'octets d’une cellule', en: 'bytes of a cell' },
}

// A small table that repeats itself packs very well and harms nobody.
const harmlessBytes = 10_000_000

/** The most bytes that so many packed ones may become, and the limit that says so. */
export function unpackedBound(packed: number, limits: Limits): { most: number; limit: LimitName } {
  const most = Math.max(harmlessBytes, packed * limits.ratio)
  return most < limits.unpackedBytes
    ? { most, limit: 'ratio' }
    : { most: limits.unpackedBytes, limit: 'unpackedBytes' }
}

/** What refuses a file that exceeds a limit: what, how much was found, the limit and how to raise it. */
export function exceeds(limit: LimitName, found: number, limits: Limits): Remark {
  const [much, most] = [Math.ceil(found), limits[limit]]
  return refusal(
    'size_limit',
    {
      fr: `${words[limit].fr}\u202f: ${much}\u202f; limite\u202f: ${most}\u202f; pour la relever\u202f: --limit ${limit}=N`,
      en: `${words[limit].en}: ${much}; limit: ${most}; to raise it: --limit ${limit}=N`,
    },
    [limit],
  )
}

/** The limits of `rows=1000000,ratio=500` over the usual ones, or what is wrong with that text. */
export function parseLimits(text: string): Limits | string {
  const limits = { ...defaultLimits }
  for (const part of text.split(',').filter((written) => written.trim() !== '')) {
    const [name = '', amount = ''] = part.split('=').map((word) => word.trim())
    if (!isLimitName(name)) return `${name}; accepted: ${Object.keys(defaultLimits).join(', ')}`
    if (!/^[1-9][0-9]{0,14}$/.test(amount)) return `${name}=${amount}; accepted: a whole number from 1`
    limits[name] = Number(amount)
  }
  return limits
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(defaultLimits, name)
}
