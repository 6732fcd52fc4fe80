import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { findContract } from '../../contracts/contracts.ts'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import { parseJson } from '../../contracts/language/parseJson.ts'
import { origin } from '../../contracts/origin.ts'
import { readManifest } from './readManifest.ts'
import { flush, listReleases } from './releaseFolder.ts'

const longestOrigin = 1024 * 1024

/**
 * Removes from `raw` all but what is known to hold no person: the files of other datasets that a manifest names,
 * with their mappings, and every `origin.json`. What a run copied that was never published goes too. Returns the names removed.
 */
export async function eraseRawFiles(releases: string): Promise<string[]> {
  const raw = join(releases, 'raw')
  const names = (await readdir(raw).catch(ignoreAbsent)) ?? []
  const known = await listOthers(releases)
  const erased: string[] = []
  for (const name of names) {
    if (known.has(name) || (await isOrigin(join(raw, name)))) continue
    await rm(join(raw, name))
    erased.push(name)
  }
  if (erased.length > 0) await flush(raw)
  return erased
}

/** SHA-256 of the files of every release that are not about persons, and of the mappings they were read through. */
async function listOthers(releases: string): Promise<Set<string>> {
  const numbers = await listReleases(releases)
  const manifests = await Promise.all(numbers.map((number) => readManifest(releases, number)))
  const sources = manifests.flatMap((manifest) => manifest.sources)
  const others = sources.filter(({ dataset }) => !findContract(dataset)?.participants)
  const files = others.flatMap((source) => source.files)
  return new Set(files.flatMap(({ sha256, mapping }) => (mapping ? [sha256, mapping.sha256] : [sha256])))
}

/** An `origin.json`, which names no person. */
async function isOrigin(path: string): Promise<boolean> {
  if ((await stat(path)).size > longestOrigin) return false
  return z.safeParse(origin, parseJson(await readFile(path, 'utf8'))).success
}
