import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'

/**
 * Removes the kept reports in which a text stands. Reports of files about persons quote none of their cells; that of
 * a file that was not declared as one may. Returns how many.
 */
export async function eraseReports(reports: string, texts: readonly string[]): Promise<number> {
  const entries = (await readdir(reports, { withFileTypes: true }).catch(ignoreAbsent)) ?? []
  let erased = 0
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const folder = join(reports, name)
    if (!(await holdsText(folder, texts))) continue
    await rm(folder, { recursive: true, force: true })
    erased += 1
  }
  return erased
}

async function holdsText(folder: string, texts: readonly string[]): Promise<boolean> {
  const sought = texts.map((text) => text.toLowerCase())
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const content = (await readFile(join(entry.parentPath, entry.name), 'utf8')).toLowerCase()
    if (sought.some((text) => content.includes(text))) return true
  }
  return false
}
