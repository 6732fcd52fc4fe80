import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { exceeds, type Limits, unpackedBound } from './limits.ts'
import { type Remark, refusal } from './remark.ts'

export interface ZipDirectory {
  zip: ZipFile
  /** What the archive holds, folders left out. */
  entries: readonly Entry[]
}

/**
 * Reads what a zip archive says it holds, and nothing of the content. Refuses what must not be unpacked: too
 * many entries or bytes, encrypted ones, names that leave the folder, methods nobody reads. The caller closes
 * `zip`; each of its streams fails when an entry is not of the size it declared.
 */
export async function readZipDirectory(path: string, limits: Limits): Promise<ZipDirectory | Remark> {
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch(readError)
  if ('check' in zip) return zip
  const entries = zip.entryCount > limits.entries ? undefined : await readEntries(zip).catch(readError)
  const refused =
    entries === undefined
      ? exceeds('entries', zip.entryCount, limits)
      : 'check' in entries
        ? entries
        : findRefusal(entries, limits)
  if (!refused && entries && !('check' in entries)) return { zip, entries }
  zip.close()
  return refused ?? damaged
}

async function readEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry)
  return entries
}

function findRefusal(entries: readonly Entry[], limits: Limits): Remark | undefined {
  const locked = entries.filter((entry) => entry.isEncrypted()).map(({ fileName }) => fileName)
  if (locked.length > 0) {
    const message = {
      fr: 'archive protégée par un mot de passe\u202f; accepté\u202f: une archive sans mot de passe',
      en: 'archive with a password; accepted: an archive without one',
    }
    return refusal('encrypted_archive', message, locked)
  }
  const unread = entries.filter((entry) => !entry.canDecodeFileData()).map(({ fileName }) => fileName)
  if (unread.length > 0) {
    const message = {
      fr: 'méthode de compression non lue\u202f; acceptée\u202f: «\u00a0deflate\u00a0», celle de tous les logiciels courants',
      en: 'compression method not read; accepted: deflate, that of all common software',
    }
    return refusal('archive_method', message, unread)
  }
  const names = entries.map(({ fileName }) => fileName)
  const repeated = names.filter((name, index) => names.indexOf(name) !== index)
  if (repeated.length > 0) {
    const message = { fr: 'entrées du même nom dans l’archive', en: 'entries of one name in the archive' }
    return refusal('repeated_entry', message, repeated)
  }
  const packed = sum(entries.map(({ compressedSize }) => compressedSize))
  const unpacked = sum(entries.map(({ uncompressedSize }) => uncompressedSize))
  const { most, limit } = unpackedBound(packed, limits)
  if (unpacked <= most) return undefined
  return exceeds(limit, limit === 'ratio' ? unpacked / packed : unpacked, limits)
}

/** What yauzl's error means for who sent the file; any error of the system is thrown on. */
export function readError(error: unknown): Remark {
  if (!(error instanceof Error) || ('code' in error && !String(error.code).startsWith('Z_'))) throw error
  if (!/^(absolute path|invalid relative path|invalid characters in fileName)/.test(error.message)) {
    return damaged
  }
  return refusal('archive_names', {
    fr: 'noms d’entrées qui sortent du dossier (absolus, avec .. ou \\)\u202f; acceptés\u202f: des noms simples',
    en: 'names of entries that leave the folder (absolute, with .. or \\); accepted: plain names',
  })
}

const damaged = refusal('unreadable_file', {
  fr: 'archive illisible\u202f: incomplète, abîmée, ou d’un autre format que son nom\u202f; accepté\u202f: un fichier zip entier',
  en: 'archive cannot be read: cut short, damaged, or of another format than its name; accepted: a whole zip file',
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
