import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { Copies } from './copies.ts'
import { exceeds, type Limits, unpackedBound } from './limits.ts'
import type { Opened } from './part.ts'
import { refusal } from './remark.ts'
import { writeBounded } from './writeBounded.ts'

/** The one table of a gzip file. */
export async function unpackGzip(path: string, copies: Copies, limits: Limits): Promise<Opened> {
  const { size } = await stat(path)
  const to = await copies.add()
  const { most, limit } = unpackedBound(size, limits)
  const gunzip = createGunzip()
  createReadStream(path)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip)
  const written = await writeBounded(gunzip, to, most).catch(ignoreZlibError)
  if (written === undefined) return { parts: [], findings: [unreadable] }
  if (typeof written === 'number') return { parts: [{ name: basename(path), path: to }], findings: [] }
  const found = limit === 'ratio' ? written.bytes / size : written.bytes
  return { parts: [], findings: [exceeds(limit, found, limits)] }
}

const unreadable = refusal('unreadable_file', {
  fr: 'archive illisible\u202f: incomplète ou abîmée\u202f; accepté\u202f: un fichier gzip entier',
  en: 'archive cannot be read: cut short or damaged; accepted: a whole gzip file',
})

// The codes of zlib: the file is cut short or is not what its name says. Any other error is of the machine.
function ignoreZlibError(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return undefined
  throw error
}
