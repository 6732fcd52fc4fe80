import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { Copies } from './copies.ts'
import type { Limits } from './limits.ts'
import type { Opened, Part } from './part.ts'
import { readError, readZipDirectory } from './readZipDirectory.ts'
import { caution, type Remark, refusal } from './remark.ts'
import { writeBounded } from './writeBounded.ts'

const tableEntry = /[.](csv|tsv)$/i
const packedEntry = /[.](zip|gz|tgz|7z|rar|bz2|xz|tar|xlsx|xlsm|xls|ods)$/i
// What macOS and Windows leave beside files.
const debris = /(^|\/)(__MACOSX\/|[.]_)/

/** The tables of a zip archive, each by its name in it; what is no table is said to be left out. */
export async function unpackZip(path: string, copies: Copies, limits: Limits): Promise<Opened> {
  const directory = await readZipDirectory(path, limits)
  if ('check' in directory) return { parts: [], findings: [directory] }
  const { zip, entries } = directory
  try {
    const kept = entries.filter(({ fileName }) => !debris.test(fileName))
    const tables = kept.filter(({ fileName }) => tableEntry.test(fileName))
    const packed = kept.filter(({ fileName }) => packedEntry.test(fileName))
    if (packed.length > 0) return { parts: [], findings: [nestedArchive(namesOf(packed))] }
    if (tables.length === 0) return { parts: [], findings: [noTable(entries)] }
    const parts: Part[] = []
    for (const entry of tables) {
      const to = await copies.add()
      if (!(await writeEntry(zip, entry, to))) return { parts: [], findings: [damagedEntry(entry)] }
      parts.push({ name: `${basename(path)}/${entry.fileName}`, path: to })
    }
    const ignored = entries.filter((entry) => !tables.includes(entry))
    return { parts, findings: ignored.length > 0 ? [leftOut(ignored)] : [] }
  } finally {
    zip.close()
  }
}

/** Whether an entry was written whole: of its declared size, and of its declared sum. */
async function writeEntry(zip: ZipFile, entry: Entry, to: string): Promise<boolean> {
  let sum = 0
  const stream = await zip.openReadStreamPromise(entry).catch(readError)
  if ('check' in stream) return false
  const written = await writeBounded(stream, to, entry.uncompressedSize, (chunk) => {
    sum = crc32(chunk, sum)
  }).catch(readError)
  return written === entry.uncompressedSize && sum === entry.crc32
}

/** What refuses an archive that holds others: how much they unpack to is not known beforehand. */
export function nestedArchive(names: readonly string[]): Remark {
  const message = {
    fr: 'archive dans une archive\u202f; accepté\u202f: une archive de fichiers .csv et .tsv, ou chaque fichier à part',
    en: 'archive in an archive; accepted: an archive of .csv and .tsv files, or each file by itself',
  }
  return refusal('nested_archive', message, names)
}

function noTable(entries: readonly Entry[]): Remark {
  const message = {
    fr: 'archive sans table\u202f; accepté\u202f: au moins un fichier .csv ou .tsv',
    en: 'archive without a table; accepted: at least one .csv or .tsv file',
  }
  return refusal('no_table', message, namesOf(entries))
}

function damagedEntry({ fileName }: Entry): Remark {
  const message = {
    fr: `entrée abîmée, ou d’une autre taille qu’annoncé\u202f: ${fileName}`,
    en: `entry damaged, or of another size than declared: ${fileName}`,
  }
  return refusal('unreadable_file', message, [fileName])
}

function leftOut(entries: readonly Entry[]): Remark {
  const message = {
    fr: `entrées de l’archive laissées de côté, qui ne sont pas des tables (origin.json et mapping.json se posent à côté de l’archive)\u202f: ${entries.length}`,
    en: `entries of the archive left out, that are no tables (origin.json and mapping.json go beside the archive): ${entries.length}`,
  }
  return caution('archive_entries', message, entries.length, namesOf(entries))
}

function namesOf(entries: readonly Entry[]): string[] {
  return entries.slice(0, 10).map(({ fileName }) => fileName)
}
