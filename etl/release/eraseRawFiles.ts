import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { findContract } from '../../contracts/contracts.ts'
import { origin } from '../../contracts/origin.ts'
import { readManifest } from './readManifest.ts'
import { flush, listReleases } from './releaseFolder.ts'

const companion = z.object({ dataset: z.string() })

/**
 * Removes from `raw` all but what is known to hold no person: the files of other datasets in a manifest, and what
 * says how they are read. What a run copied that was never published goes too. Returns the names removed.
 */
export async function eraseRawFiles(releases: string): Promise<string[]> {
  const raw = join(releases, 'raw')
  const names = await readdir(raw).catch(() => [])
  const known = await listOthers(releases)
  const erased: string[] = []
  for (const name of names) {
    if (known.has(name) || (await isCompanion(join(raw, name)))) continue
    await rm(join(raw, name))
    erased.push(name)
  }
  if (erased.length > 0) await flush(raw)
  return erased
}

/** SHA-256 of the files of every release that are not about persons. */
async function listOthers(releases: string): Promise<Set<string>> {
  const numbers = await listReleases(releases)
  const manifests = await Promise.all(numbers.map((number) => readManifest(releases, number)))
  const sources = manifests.flatMap((manifest) => manifest.sources)
  const others = sources.filter(({ dataset }) => !findContract(dataset)?.participants)
  return new Set(others.flatMap(({ files }) => files.map(({ sha256 }) => sha256)))
}

/** `origin.json`, which names no person, or the `mapping.json` of another dataset than one of persons. */
async function isCompanion(path: string): Promise<boolean> {
  const bytes = await readFile(path)
  if (!/^\s*\{/.test(bytes.subarray(0, 16).toString('latin1'))) return false
  try {
    const content: unknown = JSON.parse(bytes.toString('utf8'))
    if (z.safeParse(origin, content).success) return true
    const { dataset } = z.parse(companion, content)
    return findContract(dataset)?.participants !== true
  } catch {
    return false
  }
}
