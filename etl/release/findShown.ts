import { join } from 'node:path'
import { readManifest } from './readManifest.ts'
import { describeFile, findCurrent, listReleases } from './releaseFolder.ts'
import { findWithdrawal } from './withdraw.ts'

/**
 * The release that readers see: the one that the pointer names or, where its public part is damaged, the newest before it
 * that is whole; undefined where there is none.
 */
export async function findShown(releases: string): Promise<{ release: number; path: string } | undefined> {
  const current = await findCurrent(releases)
  if (current === undefined) return undefined
  const older = (await listReleases(releases)).filter((number) => number < current).reverse()
  for (const release of [current, ...older]) {
    const path = join(releases, String(release), 'public.duckdb')
    if (!(await findWithdrawal(releases, release)) && (await isWhole(releases, release, path))) {
      return { release, path }
    }
  }
  return undefined
}

/** A file that is not there, or a manifest that cannot be read, is no whole release either. */
async function isWhole(releases: string, release: number, path: string): Promise<boolean> {
  try {
    const [manifest, { sha256 }] = [await readManifest(releases, release), await describeFile(path)]
    return sha256 === manifest.public.sha256
  } catch {
    return false
  }
}
