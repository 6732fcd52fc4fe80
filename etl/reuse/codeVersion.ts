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
    const paths = (await Promise.all(parts.map((part) => listFiles(folder, part)))).flat()
    const texts = await Promise.all(paths.map((path) => readFile(join(folder, path))))
    for (const [index, path] of paths.entries()) {
      hash
        .update(`${path}\0`)
        .update(texts[index] ?? '')
        .update('\0')
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
