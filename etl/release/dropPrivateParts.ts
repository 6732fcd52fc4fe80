import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listReleases } from './releaseFolder.ts'

/** Private parts kept: those of the newest releases. Public parts are kept for ever. */
const kept = 10

/** Erases the private parts of all but the newest releases, and says of which. */
export async function dropPrivateParts(releases: string): Promise<number[]> {
  const old = (await listReleases(releases)).slice(0, -kept)
  for (const release of old) await rm(join(releases, String(release), 'private.duckdb'), { force: true })
  return old
}
