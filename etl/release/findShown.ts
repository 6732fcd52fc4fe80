import { join } from 'node:path'
import { isWhole } from './isWhole.ts'
import { findCurrent, listReleases } from './releaseFolder.ts'
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
    if (!(await findWithdrawal(releases, release)) && (await isWhole(releases, release))) {
      return { release, path: join(releases, String(release), 'public.duckdb') }
    }
  }
  return undefined
}
