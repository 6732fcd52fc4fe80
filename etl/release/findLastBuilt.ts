import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from './readManifest.ts'
import { findCurrent, listReleases } from './releaseFolder.ts'

/**
 * The private part of the last release that was built: an outsider may have kept its public part, be it withdrawn or rolled
 * back since. A rollback serves again what was published before it. Undefined where none is kept.
 */
export async function findLastBuilt(releases: string): Promise<string | undefined> {
  const current = await findCurrent(releases)
  if (current === undefined) return undefined
  const published = (await listReleases(releases)).filter((release) => release <= current)
  for (const release of published.reverse()) {
    const path = join(releases, String(release), 'private.duckdb')
    const { rollbackOf } = await readManifest(releases, release)
    if (rollbackOf === undefined && existsSync(path)) return path
  }
  return undefined
}
