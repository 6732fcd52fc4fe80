import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** All that decides how a source is read; the lock names the version of the database. */
const parts = ['contracts', 'etl', 'indicators', 'package-lock.json']

/**
 * SHA-256 of the code that reads sources, so that no change of it can be forgotten. Undefined where it is not there
 * to be read.
 */
export async function readCodeVersion(folder = root): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for (const part of parts) {
      for (const path of await listFiles(folder, part)) {
        hash
          .update(`${path}\0`)
          .update(await readFile(join(folder, path)))
          .update('\0')
      }
    }
  } catch {
    return undefined
  }
  return hash.digest('hex')
}

async function listFiles(folder: string, part: string): Promise<string[]> {
  if (part.endsWith('.json')) return [part]
  const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
