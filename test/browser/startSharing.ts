import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Site, startSite } from './site.ts'

/** Vigie with the demonstration: the first file of a run builds the release; those that start meanwhile wait for it. */
export async function startSharing(releases: string): Promise<Site> {
  const isFirst = await mkdir(join(releases, 'building')).then(
    () => true,
    () => false,
  )
  while (!isFirst && !existsSync(join(releases, 'current.json'))) await wait(500)
  return startSite({ releases })
}
