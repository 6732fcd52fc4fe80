import { useEffect, useState } from 'preact/hooks'
import type { LevelId } from '../../../indicators/territory.ts'
import { type Boundaries, boundaries, boundaryLevels } from '../../../indicators/wire/boundaries.ts'
import { fetchApi, findCached } from '../../client.ts'

const indexUrl = '/boundaries/index.json'

/** The operator's own outlines of a level: null where there are none, undefined until it is known. */
export function useOutlines(level: LevelId): Boundaries | null | undefined {
  const [known, setKnown] = useState<{ level: LevelId; outlines: Boundaries | null }>()
  const isWithout = findCached(indexUrl, boundaryLevels)?.levels.includes(level) === false
  useEffect(() => {
    if (isWithout) return
    const abort = new AbortController()
    // without them the map is drawn as it would be anyway
    findOutlines(level, abort.signal)
      .catch((error) => {
        if (!abort.signal.aborted) console.error(error)
        return null
      })
      .then((outlines) => {
        if (!abort.signal.aborted) setKnown({ level, outlines })
      })
    return () => abort.abort()
  }, [level, isWithout])
  if (isWithout) return null
  return known?.level === level ? known.outlines : undefined
}

async function findOutlines(level: LevelId, signal: AbortSignal): Promise<Boundaries | null> {
  const { levels } = await fetchApi(indexUrl, boundaryLevels, { signal })
  return levels.includes(level) ? fetchApi(`/boundaries/${level}.json`, boundaries, { signal }) : null
}
