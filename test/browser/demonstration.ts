import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type Site, startSite } from './site.ts'

/** A browser, and Vigie with the demonstration, for the tests of the file that imports them. */
export let browser: Browser
export let site: Site

beforeAll(async () => {
  site = await startSharing(inject('demonstration'))
  browser = await launchChromium()
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** The first file of a run builds the release; those that start meanwhile wait for it. */
async function startSharing(releases: string): Promise<Site> {
  const isFirst = await mkdir(join(releases, 'building')).then(
    () => true,
    () => false,
  )
  while (!isFirst && !existsSync(join(releases, 'current.json'))) await wait(500)
  return startSite({ releases })
}
