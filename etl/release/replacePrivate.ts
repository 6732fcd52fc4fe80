import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import { type Manifest, manifest } from '../../indicators/wire/release.ts'
import { describeFile, flush, listReleases } from './releaseFolder.ts'
import type { OnStep } from './step.ts'

/** Where the private part that is to take the place of another is written. */
export function newPrivatePath(folder: string): string {
  return join(folder, 'private.duckdb.new')
}

/**
 * Puts the new private part of a release, and the manifest that describes it, in the place of the old ones. The new
 * manifest is on disk before the first rename: `finishPurges` ends what a crash stopped between the two.
 */
export async function replacePrivate(folder: string, content: Manifest, onStep: OnStep): Promise<void> {
  const path = join(folder, 'manifest.json')
  await writeFile(`${path}.new`, `${JSON.stringify(z.parse(manifest, content), null, 2)}\n`, { flush: true })
  await flush(folder)
  await rename(newPrivatePath(folder), join(folder, 'private.duckdb'))
  await flush(folder)
  onStep('private part replaced')
  await rename(`${path}.new`, path)
  await flush(folder)
  onStep('manifest replaced')
}

/** Ends the replacements that a crash stopped half-way, and removes what was written of those not begun. */
export async function finishPurges(releases: string): Promise<void> {
  for (const release of await listReleases(releases)) {
    const folder = join(releases, String(release))
    const path = join(folder, 'manifest.json')
    const wanted = await readWanted(`${path}.new`)
    if (wanted && (await isPrivatePart(folder, wanted))) {
      await rename(`${path}.new`, path)
      await flush(folder)
    }
    for (const left of [`${path}.new`, newPrivatePath(folder), `${newPrivatePath(folder)}.wal`]) {
      await rm(left, { force: true })
    }
  }
}

/** Undefined for a manifest that is not there, or not whole: nothing was renamed yet. */
async function readWanted(path: string): Promise<Manifest | undefined> {
  const text = await readFile(path, 'utf8').catch(ignoreAbsent)
  try {
    return text === undefined ? undefined : z.parse(manifest, JSON.parse(text))
  } catch {
    return undefined
  }
}

async function isPrivatePart(folder: string, { private: wanted }: Manifest): Promise<boolean> {
  const path = join(folder, 'private.duckdb')
  const found = await stat(path).catch(ignoreAbsent)
  return found?.size === wanted.bytes && (await describeFile(path)).sha256 === wanted.sha256
}
