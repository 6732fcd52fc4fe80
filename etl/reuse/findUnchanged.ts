import { findContract } from '../../contracts/contracts.ts'
import type { Source } from '../screen/discover.ts'

/** A source as the release served read it. */
export interface ReadSource {
  source: string
  fingerprint: string
  /** It had rejected rows, which are written out from the file. */
  rejected: boolean
}

/**
 * The sources whose rows can be taken from the release served. A later release of a series takes rows away from the
 * earlier ones: all that was read of a series must be there as it was, and may be followed by new releases only.
 */
export function findUnchanged(
  sources: readonly Source[],
  fingerprints: ReadonlyMap<string, string>,
  served: readonly ReadSource[],
): Set<string> {
  const known = new Map(served.map((read) => [read.source, read]))
  const unchanged = new Set<string>()
  for (const series of new Set(sources.map(({ id }) => seriesOf(id)))) {
    const now = sources.filter(({ id }) => seriesOf(id) === series)
    const before = served.filter(({ source }) => seriesOf(source) === series)
    const kept = now.slice(0, before.length)
    const same = kept.every(({ id }) => {
      const read = known.get(id)
      return read && !read.rejected && read.fingerprint === fingerprints.get(id)
    })
    const tables = new Set(now.map(({ origin }) => findContract(origin.dataset)?.dataset))
    if (!same || kept.length < before.length || tables.size > 1) continue
    for (const { id } of kept) unchanged.add(id)
  }
  return unchanged
}

/** The releases of a series stand side by side in one folder. */
function seriesOf(id: string): string {
  return id.split('/').slice(0, -1).join('/') || id
}
